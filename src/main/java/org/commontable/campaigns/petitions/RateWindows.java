package org.commontable.campaigns.petitions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many signatures one client address may send (campaigns.md 2.5): rows from this address on
 * this petition with created_at in (t − period, t], t the row's own, itself included; exceeded when
 * the count is greater than the limit.
 */
@Component
class RateWindows {
  private final JdbcClient sql;

  RateWindows(JdbcClient sql) {
    this.sql = sql;
  }

  boolean exceededBy(Signature signature) {
    return sql.sql(
            """
            select exists (
              select from campaigns.rate_window w
              join campaigns.signature mine on mine.id = :id
              where w.allowed < (
                select count(*) from campaigns.signature s
                where s.petition = mine.petition and s.client_hash = mine.client_hash
                  and s.created_at > mine.created_at - make_interval(secs => w.seconds)
                  and s.created_at <= mine.created_at))
            """)
        .param("id", signature.id())
        .query((row, n) -> row.getBoolean(1))
        .single();
  }
}
