package org.commontable.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commontable.platform.web.PublicPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which hour a session was last here. Reading a page writes nothing: the hour is noted in
 * memory, and written a little later, once an hour for each session. Nodes note for themselves; the
 * later hour wins, so they need not agree.
 */
@Component
class LastSeen {
  private final JdbcClient sql;
  private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

  LastSeen(JdbcClient sql) {
    this.sql = sql;
  }

  void note(UUID session, Instant written, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    if (written.isBefore(hour)) {
      noted.put(session, hour);
    }
  }

  /** Writes what was noted; what could not be written is written next time. */
  void write() {
    PublicPages.<Integer, RuntimeException>quietly(
        () -> {
          noted.forEach(
              (session, hour) -> {
                sql.sql("UPDATE accounts.session SET seen = :hour WHERE id = :id AND seen < :hour")
                    .param("hour", hour.atOffset(ZoneOffset.UTC))
                    .param("id", session)
                    .update();
                noted.remove(session, hour);
              });
          return 0;
        });
  }
}
