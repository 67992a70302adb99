package org.commontable.evidence.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Publication;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that were taken in and that nobody sees yet: an analyst shows one to everybody or takes it
 * away again. Every method runs inside its caller's transaction.
 */
public final class WaitingFiles {
  private final JdbcClient sql;
  private final Publication publication;
  private final FactStore facts;
  private final PlaceCatalogue places;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  public WaitingFiles(
      JdbcClient sql,
      Publication publication,
      FactStore facts,
      PlaceCatalogue places,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.publication = publication;
    this.facts = facts;
    this.places = places;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows all of these that wait to everybody; the figures are renewed once for all of them. */
  public List<ImportReport> publish(List<ImportReport> reports, String by) {
    List<ImportReport> answer = new ArrayList<>();
    Instant at = clock.instant();
    boolean any = false;
    for (ImportReport report : reports) {
      boolean now =
          (report.outcome() == Outcome.WAITING || report.outcome() == Outcome.UNCHANGED)
              && show(report.source().orElseThrow(), by, at);
      any |= now;
      answer.add(now ? report.with(Outcome.PUBLISHED) : report);
    }
    if (any || publication.isLacking()) {
      publication.renew();
      places.renew();
    }
    return answer;
  }

  /** Shows a waiting file to everybody. False when it is shown already. */
  public boolean publish(UUID source, String by) {
    return publishAll(List.of(source), by);
  }

  /** As above, several at once: one edition holds them all. False when all were shown already. */
  public boolean publishAll(List<UUID> sources, String by) {
    boolean any = false;
    Instant at = clock.instant();
    for (UUID source : sources) {
      any |= show(source, by, at);
    }
    if (any) {
      publication.renew();
      places.renew();
    }
    return any;
  }

  /** Files shown at one time stand beside each other: none of them replaces another. */
  private boolean show(UUID source, String by, Instant at) {
    int published =
        sql.sql(
                """
                update evidence.source set published_at = :now, published_by = :by
                where id = :id and published_at is null
                """)
            .param("now", Timestamp.from(at))
            .param("by", by)
            .param("id", source)
            .update();
    if (published == 1) {
      record.append(published(source, by));
    }
    return published == 1;
  }

  /**
   * Takes a waiting file away again, with its cells. False when it is shown: what people have read
   * stays. The bytes stay too, under the name of their sum, should it be handed in once more.
   */
  public boolean discard(UUID source) {
    Optional<String> gone =
        sql.sql(
                """
                delete from evidence.source where id = :id and published_at is null
                returning sha256
                """)
            .param("id", source)
            .query(String.class)
            .optional();
    gone.filter(it -> !isHeld(it)).ifPresent(facts::forget);
    return gone.isPresent();
  }

  /** It was handed in again: what is published of it needs its facts. */
  private boolean isHeld(String sha256) {
    return sql.sql("select exists (select 1 from evidence.source where sha256 = :sha)")
        .param("sha", sha256)
        .query(Boolean.class)
        .single();
  }

  /** A person published it in the browser, or a command did, which knows no person. */
  private Fact published(UUID source, String by) {
    Optional<UUID> person = person(by);
    return sql.sql(
            """
            select name, sha256, layout, publisher, rows_read, rows_kept
            from evidence.source where id = :id
            """)
        .param("id", source)
        .query(
            (row, n) ->
                new Fact(
                    "file.published",
                    person.orElse(Fact.PROGRAM),
                    null,
                    person.isPresent() ? "web" : "command",
                    ids.next(),
                    Map.of(
                        "source", source.toString(),
                        "file", record.commit("file.name", row.getString("name")).reference(),
                        "sha256", row.getString("sha256"),
                        "publisher", row.getString("publisher"),
                        "layout", row.getString("layout"),
                        "read", row.getLong("rows_read"),
                        "kept", row.getLong("rows_kept"))))
        .single();
  }

  private static Optional<UUID> person(String by) {
    try {
      return Optional.of(UUID.fromString(by));
    } catch (IllegalArgumentException nobodyInPerson) {
      return Optional.empty();
    }
  }
}
