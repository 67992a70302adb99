package org.commontable.platform.mail;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commontable.platform.database.Rows;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All letters and how far they got. The text of a secret one is erased once it was delivered. */
@Repository
public class Letters implements Outbox {
  /** How far a letter can be. A failed one was given up; whoever reads why may try it again. */
  public static final List<String> STATES = List.of("waiting", "sent", "failed");

  /**
   * A line of the outbox.
   *
   * @param fault what the mail server said to the last attempt; empty when it took the letter
   * @param next when it is tried again; only of one that waits
   */
  public record Line(
      UUID id,
      Instant posted,
      String kind,
      String recipient,
      String subject,
      String state,
      boolean secret,
      int attempts,
      String fault,
      Optional<Instant> next) {
    public boolean failed() {
      return state.equals("failed");
    }
  }

  record Waiting(
      UUID id,
      String recipient,
      String lang,
      String subject,
      String text,
      int attempts,
      boolean secret) {}

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  /** For the application and for commands alike. */
  public Letters(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Every letter to this person, whether it left or not. */
  public void forget(UUID person) {
    sql.sql("DELETE FROM platform.letter WHERE person = :person").param("person", person).update();
  }

  @Override
  public void post(Letter letter) {
    var now = now();
    sql.sql(
            """
            INSERT INTO platform.letter
              (id, posted, kind, person, recipient, lang, subject, text, secret, next_try, fact)
            VALUES
              (:id, :now, :kind, :person, :recipient, :lang, :subject, :text, :secret, :now, :fact)
            ON CONFLICT (fact) WHERE fact IS NOT NULL DO NOTHING
            """)
        .param("id", ids.next())
        .param("now", now)
        .param("kind", letter.kind())
        .param("person", letter.person())
        .param("recipient", oneLine(letter.to()))
        .param("lang", letter.lang())
        .param("subject", oneLine(letter.subject()))
        .param("text", letter.text())
        .param("secret", letter.secret())
        .param("fact", letter.fact())
        .update();
  }

  /**
   * Newest first.
   *
   * @param state one of {@link #STATES}; empty for all
   */
  public List<Line> page(String state, int size, int from) {
    return sql.sql(
            """
            SELECT id, posted, kind, recipient, subject, state, secret, attempts, fault, next_try
            FROM platform.letter WHERE :state = '' OR state = :state
            ORDER BY posted DESC, id DESC LIMIT :size OFFSET :from
            """)
        .param("state", state)
        .param("size", size)
        .param("from", from)
        .query(
            (row, n) ->
                new Line(
                    row.getObject("id", UUID.class),
                    row.getObject("posted", OffsetDateTime.class).toInstant(),
                    row.getString("kind"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("state"),
                    row.getBoolean("secret"),
                    row.getInt("attempts"),
                    Objects.requireNonNullElse(row.getString("fault"), ""),
                    row.getString("state").equals("waiting")
                        ? Optional.of(row.getObject("next_try", OffsetDateTime.class).toInstant())
                        : Optional.empty()))
        .list();
  }

  /** How many were given up. */
  public long failed() {
    return sql.sql("SELECT count(*) FROM platform.letter WHERE state = 'failed'")
        .query(Long.class)
        .single();
  }

  /** How many there are in each state. */
  public Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    STATES.forEach(state -> counts.put(state, 0L));
    sql.sql("SELECT state, count(*) AS n FROM platform.letter GROUP BY state")
        .query(
            row -> {
              counts.put(row.getString("state"), row.getLong("n"));
            });
    return counts;
  }

  /**
   * Sends a letter that was given up on its way again, with all its attempts before it. False when
   * there is none, or somebody did so already.
   *
   * @param by null: at the machine
   */
  public boolean tryAgain(UUID id, @Nullable UUID by) {
    return again("id = :id", sql -> sql.param("id", id), by) == 1;
  }

  /** The same for every letter that was given up; how many. */
  public int tryAllAgain(@Nullable UUID by) {
    return again("true", sql -> sql, by);
  }

  private int again(
      String which, UnaryOperator<JdbcClient.StatementSpec> named, @Nullable UUID by) {
    return named
        .apply(
            sql.sql(
                """
                WITH woken AS (
                  UPDATE platform.letter SET state = 'waiting', attempts = 0, next_try = :now
                  WHERE state = 'failed' AND text IS NOT NULL AND %s RETURNING id)
                INSERT INTO platform.letter_again (letter, at, person)
                SELECT id, :now, :by FROM woken
                """
                    .formatted(which)))
        .param("now", now())
        .param("by", by, Types.OTHER)
        .update();
  }

  /** Due letters, locked for this transaction so that two nodes never send the same one. */
  List<Waiting> due(int most) {
    return sql.sql(
            """
            SELECT id, recipient, lang, subject, text, attempts, secret FROM platform.letter
            WHERE state = 'waiting' AND next_try <= :now AND text IS NOT NULL
            ORDER BY next_try, id LIMIT :most FOR UPDATE SKIP LOCKED
            """)
        .param("now", now())
        .param("most", most)
        .query(Rows.of(Waiting.class))
        .list();
  }

  /** Secret letters the console has not shown yet, marked as shown; newest first. */
  List<Waiting> toShow(int most) {
    List<Waiting> letters =
        sql.sql(
                """
                SELECT id, recipient, lang, subject, text, attempts, secret FROM platform.letter
                WHERE secret AND shown IS NULL AND state = 'waiting' AND text IS NOT NULL
                ORDER BY posted DESC, id DESC LIMIT :most FOR UPDATE SKIP LOCKED
                """)
            .param("most", most)
            .query(Rows.of(Waiting.class))
            .list();
    if (!letters.isEmpty()) {
      sql.sql("UPDATE platform.letter SET shown = :now WHERE id IN (:ids)")
          .param("now", now())
          .param("ids", letters.stream().map(Waiting::id).toList())
          .update();
    }
    return letters;
  }

  void sent(UUID id) {
    sql.sql(
            """
            UPDATE platform.letter
            SET state = 'sent', sent = :now, attempts = attempts + 1, fault = NULL,
                text = CASE WHEN secret THEN NULL ELSE text END
            WHERE id = :id
            """)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /**
   * Tried again after 1, 4, 16 … minutes; given up after eight attempts or when it can never work.
   */
  void failed(Waiting letter, String fault, boolean forGood) {
    long minutes = (long) Math.pow(4, Math.min(letter.attempts(), 5));
    sql.sql(
            """
            UPDATE platform.letter
            SET attempts = attempts + 1, fault = :fault, next_try = :next,
                state = CASE WHEN :forGood OR attempts >= 7 THEN 'failed' ELSE 'waiting' END
            WHERE id = :id
            """)
        .param("fault", fault.length() > 300 ? fault.substring(0, 300) : fault)
        .param("next", now().plus(Duration.ofMinutes(minutes)))
        .param("forGood", forGood)
        .param("id", letter.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** No header can be smuggled into a letter. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}]+", " ").strip();
  }
}
