package org.commontable.platform.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record in the database. One writer at a time, by a lock that ends with the transaction. */
@Component
public class StoredRecord implements RecordBook {
  /** Any number will do, as long as nothing else locks it: "record" in ASCII. */
  private static final long LOCK = 0x7265636F7264L;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DescribedTypes described = DescribedTypes.inThisBuild();
  private final SecureRandom random = new SecureRandom();

  public StoredRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Entry append(Fact fact) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an entry belongs into the transaction of its change");
    }
    described.mustDescribe(fact);
    References.in(fact.payload(), this::mustBeKept, value -> {});
    hold();
    var entry = Entry.after(head(), clock.instant(), fact);
    insert(jdbc, entry);
    return entry;
  }

  /** The database refuses what does not continue the chain. */
  static void insert(JdbcClient jdbc, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO record.entry
              (seq, format, time, type, actor, organization, channel, request_id, prev, hash, line)
            VALUES
              (:seq, :format, :time, :type, :actor, :organization, :channel, :requestId, :prev, :hash, :line)
            """)
        .param("seq", entry.seq())
        .param("format", entry.format())
        .param("time", java.sql.Timestamp.from(entry.time()))
        .param("type", entry.type())
        .param("actor", entry.actor())
        .param("organization", entry.organization(), java.sql.Types.OTHER)
        .param("channel", entry.channel())
        .param("requestId", entry.requestId())
        .param("prev", entry.prev())
        .param("hash", entry.hash())
        .param("line", entry.line())
        .update();
  }

  @Override
  public void hold() {
    hold(jdbc);
  }

  static void hold(JdbcClient jdbc) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((rows, n) -> true)
        .single();
  }

  /** Clear words that only look like a reference would make every later check fail. */
  private void mustBeKept(String textHash) {
    var kept =
        jdbc.sql("SELECT count(*) FROM record.text WHERE hash = :hash")
            .param("hash", textHash)
            .query(Long.class)
            .single();
    if (kept == 0) {
      throw new IllegalArgumentException("no text is kept under " + textHash);
    }
  }

  @Override
  public Head head() {
    return OncePerReading.of(
        this,
        "head",
        () ->
            jdbc.sql("SELECT seq, hash FROM record.entry ORDER BY seq DESC LIMIT 1")
                .query((rows, n) -> new Head(rows.getLong("seq"), rows.getString("hash")))
                .optional()
                .orElse(Head.EMPTY));
  }

  @Override
  public Commitment commit(String kind, String value) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    var salt = HexFormat.of().formatHex(bits);
    var hash = Commitment.hash(salt, value);
    jdbc.sql(
            """
            INSERT INTO record.commitment_value (hash, kind, salt, value)
            VALUES (:hash, :kind, :salt, :value)
            """)
        .param("hash", hash)
        .param("kind", kind)
        .param("salt", salt)
        .param("value", value)
        .update();
    return new Commitment(kind, hash);
  }

  @Override
  public String close(int format, String type, Map<String, Object> fields) {
    described.mustDescribe(format, type, fields.keySet());
    return commit(Closed.FIELD, CanonicalJson.write(fields)).reference();
  }

  @Override
  public Optional<String> value(String commitmentHash) {
    return jdbc.sql("SELECT value FROM record.commitment_value WHERE hash = :hash")
        .param("hash", commitmentHash)
        .query(String.class)
        .optional();
  }

  @Override
  public boolean erase(String commitmentHash) {
    return jdbc.sql(
                """
                DELETE FROM record.commitment_value WHERE hash = :hash
                  AND NOT EXISTS (SELECT FROM record.entry WHERE position(:closed IN line) > 0)
                """)
            .param("hash", commitmentHash)
            .param("closed", "\"" + Closed.FIELD + "\":\"" + Commitment.PREFIX + commitmentHash)
            .update()
        > 0;
  }

  @Override
  public int eraseNameOf(UUID person) {
    return jdbc.sql(
            """
            DELETE FROM record.commitment_value WHERE :prefix || hash IN (
              SELECT line::json #>> '{payload,name}' FROM record.entry
              WHERE position(:person IN line) > 0
                AND line::json #>> '{payload,person}' = :person)
            """)
        .param("prefix", Commitment.PREFIX)
        .param("person", person.toString())
        .update();
  }

  @Override
  public String text(String content) {
    var hash = Sha256.of(content);
    jdbc.sql(
            "INSERT INTO record.text (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING")
        .param("hash", hash)
        .param("content", content)
        .update();
    return References.TEXT + hash;
  }

  @Override
  public List<Entry> newest(int count) {
    return jdbc.sql("SELECT seq, line FROM record.entry ORDER BY seq DESC LIMIT :count")
        .param("count", count)
        .query((rows, n) -> DamagedRecord.entry(rows.getLong("seq"), rows.getString("line")))
        .list();
  }
}
