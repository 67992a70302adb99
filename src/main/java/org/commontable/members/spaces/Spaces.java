package org.commontable.members.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys and sealed items of the organizations. */
@Repository
class Spaces {
  /** What one organization may keep; a table is no drive. */
  static final long MOST_BYTES = 50L << 20;

  static final int MOST_ITEMS = 1000;

  private final JdbcClient sql;
  private final Clock clock;

  Spaces(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Newest first: the first is the one that seals. */
  List<SpaceKey> keys(UUID organization) {
    return sql.sql(
            """
            select key_check, made_at, made_by from members.space_key
            where organization = :organization order by made_at desc, key_check
            """)
        .param("organization", organization)
        .query(
            (row, n) ->
                new SpaceKey(
                    row.getString("key_check"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getObject("made_by", UUID.class)))
        .list();
  }

  /** The same key twice is one. */
  void made(UUID organization, String check, UUID by) {
    sql.sql(
            """
            insert into members.space_key (organization, key_check, made_at, made_by)
            values (:organization, :check, :now, :by) on conflict do nothing
            """)
        .param("organization", organization)
        .param("check", check)
        .param("now", now())
        .param("by", by)
        .update();
  }

  record Size(int items, long bytes) {}

  long bytes(UUID organization) {
    return size(organization).bytes();
  }

  /** What it keeps now. Whoever asks before keeping more holds the next one up until the commit. */
  Size sizeBeforeKeeping(UUID organization) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:organization, 0))")
        .param("organization", organization.toString())
        .query((row, n) -> n)
        .list();
    return size(organization);
  }

  private Size size(UUID organization) {
    return sql.sql(
            """
            select count(*), coalesce(sum(length(body)), 0) from members.space_item
            where organization = :organization and removed_at is null
            """)
        .param("organization", organization)
        .query((row, n) -> new Size(row.getInt(1), row.getLong(2)))
        .single();
  }

  /** False when this id is taken; by this very post, seen before, or by somebody else's. */
  boolean keep(
      UUID id, UUID organization, String key, String kind, byte[] title, byte[] body, UUID by) {
    return sql.sql(
                """
                insert into members.space_item
                  (id, organization, key_check, kind, title, body, posted_at, posted_by)
                values (:id, :organization, :key, :kind, :title, :body, :now, :by)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("organization", organization)
            .param("key", key)
            .param("kind", kind)
            .param("title", title)
            .param("body", body)
            .param("now", now())
            .param("by", by)
            .update()
        == 1;
  }

  /** Newest first. */
  List<SpaceItem> page(UUID organization, int size, int from) {
    return items("organization = :organization", organization, null, size, from);
  }

  /** Of this organization; another's id finds nothing. */
  Optional<SpaceItem> find(UUID organization, UUID id) {
    return items("organization = :organization and id = :id", organization, id, 1, 0).stream()
        .findFirst();
  }

  int count(UUID organization) {
    return sql.sql("select count(*) from members.space_item where organization = :organization")
        .param("organization", organization)
        .query(Integer.class)
        .single();
  }

  /** The sealed body, while it is kept. */
  Optional<byte[]> body(UUID organization, UUID id) {
    return sql.sql(
            """
            select body from members.space_item
            where organization = :organization and id = :id and removed_at is null
            """)
        .param("organization", organization)
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Its bytes go; who and when stays. False when it was gone already. */
  boolean remove(UUID organization, UUID id, UUID by) {
    return sql.sql(
                """
                update members.space_item
                set title = null, body = null, removed_at = :now, removed_by = :by
                where organization = :organization and id = :id and removed_at is null
                """)
            .param("organization", organization)
            .param("id", id)
            .param("now", now())
            .param("by", by)
            .update()
        == 1;
  }

  private List<SpaceItem> items(
      String where, UUID organization, @Nullable UUID id, int size, int from) {
    return sql.sql(
            """
            select id, key_check, kind, translate(encode(title, 'base64'), E'\\n', '') as title,
              coalesce(length(body), 0) as bytes, posted_at, posted_by, removed_at, removed_by
            from members.space_item where %s
            order by posted_at desc, id limit :size offset :from
            """
                .formatted(where))
        .param("organization", organization)
        .param("id", id)
        .param("size", size)
        .param("from", from)
        .query(Spaces::read)
        .list();
  }

  private static SpaceItem read(ResultSet row, int n) throws SQLException {
    return new SpaceItem(
        row.getObject("id", UUID.class),
        row.getString("key_check"),
        row.getString("kind"),
        Optional.ofNullable(row.getString("title")).orElse(""),
        row.getLong("bytes"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getObject("posted_by", UUID.class),
        Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("removed_by", UUID.class)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
