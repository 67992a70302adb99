package org.commontable.campaigns.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.campaigns.FreeSlug;
import org.commontable.campaigns.Wording;
import org.commontable.platform.database.Columns;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps petitions. Signing and confirming never write here. */
@Component
public class Petitions {
  private static final String SELECT =
      """
      select p.*, o.at as opened_at, c.at as closed_at
      from campaigns.petition p
      left join campaigns.petition_opening o on o.petition = p.id
      left join campaigns.petition_closing c on c.petition = p.id
      """;

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  Petitions(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public Optional<Petition> bySlug(String slug) {
    return sql.sql(SELECT + "where p.slug = :slug")
        .param("slug", slug)
        .query(Petitions::petition)
        .optional();
  }

  public Optional<Petition> find(UUID id) {
    return sql.sql(SELECT + "where p.id = :id")
        .param("id", id)
        .query(Petitions::petition)
        .optional();
  }

  /** All petitions of a campaign, the oldest first. */
  public List<Petition> of(UUID campaign) {
    return OncePerReading.of(
        this,
        "campaign " + campaign,
        () ->
            sql
                .sql(SELECT + "where p.campaign = :campaign order by p.created_at, p.slug")
                .param("campaign", campaign)
                .query(Petitions::petition)
                .list()
                .stream()
                .toList());
  }

  /** What a petition says; all of it is shown in the reader's language where it was translated. */
  public record Words(
      LocalizedText title, LocalizedText summary, LocalizedText text, LocalizedText target) {}

  public Petition draft(UUID campaign, Words words, Instant closes, UUID by) {
    UUID id = ids.next();
    Instant now = clock.instant();
    bind(
            sql.sql(
                """
                insert into campaigns.petition
                  (id, slug, campaign, original, title, summary, text, target, closes_at, created_at, created_by)
                values (:id, :slug, :campaign, :original, :title::jsonb, :summary::jsonb, :text::jsonb,
                  :target::jsonb, :closes, :now, :by)
                """),
            id,
            words,
            closes)
        .param("slug", FreeSlug.like(words.title(), slug -> bySlug(slug).isPresent()).value())
        .param("campaign", campaign)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
    // A second earlier, so that the counting window cannot skip the first signature.
    sql.sql(
            """
            insert into campaigns.petition_count (petition, counted_until, updated_at)
            values (:id, :until, :now)
            """)
        .param("id", id)
        .param("until", Timestamp.from(now.minus(Duration.ofSeconds(1))))
        .param("now", Timestamp.from(now))
        .update();
    return find(id).orElseThrow();
  }

  /** New words while it is a draft: what people signed is never changed under them. */
  public boolean reword(UUID id, Words words, Instant closes) {
    return bind(
                sql.sql(
                    """
                    update campaigns.petition set original = :original, title = :title::jsonb,
                      summary = :summary::jsonb, text = :text::jsonb, target = :target::jsonb, closes_at = :closes
                    where id = :id
                      and not exists (select from campaigns.petition_opening where petition = :id)
                    """),
                id,
                words,
                closes)
            .update()
        == 1;
  }

  /** False when it was open already. */
  public boolean open(UUID id, UUID by) {
    return fact(
        "insert into campaigns.petition_opening (petition, at, by) values (:id, :now, :by)",
        id,
        by);
  }

  /** False when it was closed already. */
  public boolean close(UUID id, UUID by) {
    return fact(
        "insert into campaigns.petition_closing (petition, at, by) values (:id, :now, :by)",
        id,
        by);
  }

  /** Which of these were closed by hand. */
  public Set<UUID> closed(Collection<UUID> some) {
    return Set.copyOf(
        sql.sql(
                "select petition from campaigns.petition_closing where petition = any(:some::uuid[])")
            .param("some", Columns.of(some, one -> one))
            .query(UUID.class)
            .list());
  }

  private boolean fact(String insert, UUID id, UUID by) {
    return sql.sql(insert + " on conflict do nothing")
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, UUID id, Words words, Instant closes) {
    return statement
        .param("id", id)
        .param("original", words.title().original())
        .param("title", Wording.json(words.title()))
        .param("summary", Wording.json(words.summary()))
        .param("text", Wording.json(words.text()))
        .param("target", Wording.json(words.target()))
        .param("closes", Timestamp.from(closes));
  }

  private static Petition petition(ResultSet row, int n) throws SQLException {
    String original = row.getString("original");
    return new Petition(
        row.getObject("id", UUID.class),
        new Slug(row.getString("slug")),
        row.getObject("campaign", UUID.class),
        Wording.read(original, row.getString("title")),
        Wording.read(original, row.getString("summary")),
        Wording.read(original, row.getString("text")),
        Wording.read(original, row.getString("target")),
        row.getTimestamp("closes_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("opened_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}
