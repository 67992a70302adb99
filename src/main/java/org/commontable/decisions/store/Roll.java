package org.commontable.decisions.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Presence;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there, as meetings tell it. */
@Repository
class Roll implements Presence {
  private final JdbcClient sql;
  private final Ids ids;
  private final Chronicle chronicle;

  Roll(JdbcClient sql, Ids ids, Chronicle chronicle) {
    this.sql = sql;
    this.ids = ids;
    this.chronicle = chronicle;
  }

  @Override
  public void note(
      UUID organization, Instant from, Optional<Instant> until, String channel, UUID by) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("from", Chronicle.written(from));
    until.ifPresent(end -> payload.put("until", Chronicle.written(end)));
    payload.put("how", channel);
    // The entry's own time: the verifier goes by the same one.
    Instant noted =
        chronicle.write("presence.noted", Author.web(by, ids.next()), organization, payload);
    sql.sql(
            """
            insert into decisions.presence
              (organization, from_at, until_at, channel, noted_at, noted_by)
            values (:organization, :from, :until, :channel, :at, :by)
            """)
        .param("organization", organization)
        .param("from", Rows.utc(from))
        .param("until", Rows.utc(until))
        .param("channel", channel)
        .param("at", Rows.utc(noted))
        .param("by", by)
        .update();
  }
}
