package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.commontable.decisions.NameWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names released for the public and taken off again, at any hour, no reason owed. */
@Repository
public class NameBook {
  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;
  private final ApplicationEventPublisher events;

  NameBook(JdbcClient sql, Clock clock, Chronicle chronicle, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
    this.events = events;
  }

  public void wish(Dossier dossier, UUID organization, boolean released, Author author) {
    Instant now = clock.instant();
    sql.sql(
            """
            insert into decisions.name_release (proposal, organization, released, at, by)
            values (:id, :organization, :released, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("organization", organization)
        .param("released", released)
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.name",
        author,
        organization,
        Map.of("decision", dossier.proposal().number(), "released", released));
    if (!released) {
      events.publishEvent(
          new NameWithdrawn(
              dossier.proposal().id(), dossier.proposal().number(), organization, now));
    }
  }
}
