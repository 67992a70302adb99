package org.commontable.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps campaigns. Nothing here deletes one: a public page keeps its address for ever. */
@Component
public class Campaigns {
  private static final String SELECT =
      """
      select c.*, p.at as opened_at, e.at as ended_at, e.note as ended_note
      from campaigns.campaign c
      left join campaigns.publication p on p.campaign = c.id
      left join campaigns.ending e on e.campaign = c.id
      """;

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  Campaigns(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public Optional<Campaign> bySlug(String slug) {
    return OncePerReading.of(
        this,
        "slug " + slug,
        () ->
            sql.sql(SELECT + "where c.slug = :slug")
                .param("slug", slug)
                .query(Campaigns::campaign)
                .optional());
  }

  public Optional<Campaign> find(UUID id) {
    return sql.sql(SELECT + "where c.id = :id")
        .param("id", id)
        .query(Campaigns::campaign)
        .optional();
  }

  /** Open ones, the newest first. */
  public List<Campaign> open() {
    return sql.sql(SELECT + "where p.at is not null and e.at is null order by p.at desc, c.slug")
        .query(Campaigns::campaign)
        .list();
  }

  /** Ended ones, the newest first. */
  public List<Campaign> past() {
    return sql.sql(SELECT + "where e.at is not null order by e.at desc, c.slug")
        .query(Campaigns::campaign)
        .list();
  }

  public List<Campaign> drafts() {
    return sql.sql(SELECT + "where p.at is null order by c.created_at desc, c.slug")
        .query(Campaigns::campaign)
        .list();
  }

  /** A new draft at the first free address made from its title. */
  public Campaign draft(Area area, LocalizedText title, LocalizedText summary, UUID by) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into campaigns.campaign (id, slug, area, original, title, summary, created_at, created_by)
            values (:id, :slug, :area, :original, :title::jsonb, :summary::jsonb, :now, :by)
            """)
        .param("id", id)
        .param("slug", FreeSlug.like(title, slug -> bySlug(slug).isPresent()).value())
        .param("area", area.key())
        .param("original", title.original())
        .param("title", Wording.json(title))
        .param("summary", Wording.json(summary))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    return find(id).orElseThrow();
  }

  /** New words; the address stays, since others may have printed it. */
  public void reword(UUID id, Area area, LocalizedText title, LocalizedText summary) {
    sql.sql(
            """
            update campaigns.campaign set area = :area, original = :original, title = :title::jsonb,
              summary = :summary::jsonb where id = :id
            """)
        .param("id", id)
        .param("area", area.key())
        .param("original", title.original())
        .param("title", Wording.json(title))
        .param("summary", Wording.json(summary))
        .update();
  }

  /** False when it was public already. Whether it may be is asked before ({@link Standing}). */
  public boolean publish(UUID id, UUID by) {
    return sql.sql(
                """
                insert into campaigns.publication (campaign, at, by) values (:id, :now, :by)
                on conflict do nothing
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .update()
        == 1;
  }

  /** False when it had ended already. */
  public boolean end(UUID id, String note, UUID by) {
    return sql.sql(
                """
                insert into campaigns.ending (campaign, at, by, note) values (:id, :now, :by, :note)
                on conflict do nothing
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .param("note", note)
            .update()
        == 1;
  }

  private static Campaign campaign(ResultSet row, int n) throws SQLException {
    String original = row.getString("original");
    return new Campaign(
        row.getObject("id", UUID.class),
        new Slug(row.getString("slug")),
        Area.of(row.getString("area")),
        Wording.read(original, row.getString("title")),
        Wording.read(original, row.getString("summary")),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "opened_at"),
        instant(row, "ended_at").map(at -> ending(at, row)));
  }

  private static Campaign.Ending ending(Instant at, ResultSet row) {
    try {
      return new Campaign.Ending(at, row.getString("ended_note"));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
