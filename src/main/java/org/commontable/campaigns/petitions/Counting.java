package org.commontable.campaigns.petitions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts off the petition's row (campaigns.md 2.6): confirming never waits for a counter. One
 * counter, single by advisory lock, adds what was validated in (last, now − interval]; the lag of
 * one interval keeps transactions still open from losing rows.
 */
@Component
public class Counting {
  /** How often it wakes, and how old the published figure may be. */
  public static final Duration INTERVAL = Duration.ofSeconds(10);

  private static final long LOCK = 2026_1123_01L;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Counting(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What a petition shows: validated signatures, how many of them on paper, and as of when. */
  public record Count(long validated, long paper, Instant asOf) {}

  public Count of(UUID petition) {
    return OncePerReading.of(
        this,
        "of " + petition,
        () ->
            sql.sql(
                    "select validated, paper, updated_at from campaigns.petition_count where petition = :id")
                .param("id", petition)
                .query(
                    (row, n) ->
                        new Count(
                            row.getLong("validated"),
                            row.getLong("paper"),
                            row.getTimestamp("updated_at").toInstant()))
                .single());
  }

  /** Adds what was confirmed since the last run, petition by petition; false when others count. */
  public boolean run() {
    Instant now = clock.instant();
    Timestamp until = Timestamp.from(now.minus(INTERVAL));
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!alone()) {
                return false;
              }

              // Rows are held first, so that the sum below already sees a signature taken back
              // meanwhile.
              sql.sql(
                      """
                    select petition from campaigns.petition_count c
                    where exists (select from campaigns.signature s where s.petition = c.petition
                      and s.state = 'validated' and s.validated_at > c.counted_until and s.validated_at <= :until)
                    for update
                    """)
                  .param("until", until)
                  .query((row, n) -> row.getObject("petition", UUID.class))
                  .list()
                  .forEach(petition -> add(petition, until, now));
              return true;
            }));
  }

  /**
   * Nightly: the counter is what counting all rows gives. Returns the petitions it had to correct.
   */
  public List<UUID> reconcile() {
    Instant now = clock.instant();
    List<UUID> corrected =
        transaction.execute(
            status -> {
              sql.sql("select petition from campaigns.petition_count for update")
                  .query((row, n) -> 0)
                  .list();
              return sql.sql(
                      """
                      update campaigns.petition_count c
                      set validated = d.validated, paper = d.paper, updated_at = :now
                      from (select k.petition, count(s.id) as validated, count(s.paper_sheet) as paper
                            from campaigns.petition_count k
                            left join campaigns.signature s on s.petition = k.petition
                              and s.state = 'validated' and s.validated_at <= k.counted_until
                            group by k.petition) d
                      where c.petition = d.petition and (c.validated, c.paper) <> (d.validated, d.paper)
                      returning c.petition
                      """)
                  .param("now", Timestamp.from(now))
                  .query((row, n) -> row.getObject("petition", UUID.class))
                  .list();
            });
    return corrected == null ? List.of() : corrected;
  }

  /** A validated signature is about to be taken back; what was not counted yet never will be. */
  void uncount(Signature signature) {
    sql.sql("select petition from campaigns.petition_count where petition = :petition for update")
        .param("petition", signature.petition())
        .query((row, n) -> 0)
        .list();
    sql.sql(
            """
            update campaigns.petition_count c
            set validated = c.validated - 1, updated_at = :now,
                paper = c.paper - (case when s.paper_sheet is null then 0 else 1 end)
            from campaigns.signature s
            where s.id = :signature and c.petition = s.petition and s.validated_at <= c.counted_until
            """)
        .param("signature", signature.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private boolean alone() {
    return sql.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  private void add(UUID petition, Timestamp until, Instant now) {
    sql.sql(
            """
            update campaigns.petition_count c
            set validated = c.validated + d.validated, paper = c.paper + d.paper,
                counted_until = :until, updated_at = :now
            from (select count(s.id) as validated, count(s.paper_sheet) as paper
                  from campaigns.petition_count k
                  join campaigns.signature s on s.petition = k.petition and s.state = 'validated'
                    and s.validated_at > k.counted_until and s.validated_at <= :until
                  where k.petition = :petition) d
            where c.petition = :petition
            """)
        .param("petition", petition)
        .param("until", until)
        .param("now", Timestamp.from(now))
        .update();
  }
}
