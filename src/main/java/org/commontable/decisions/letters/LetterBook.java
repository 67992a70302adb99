package org.commontable.decisions.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.decisions.Audience;
import org.commontable.decisions.letters.SignOnLetter.Basis;
import org.commontable.decisions.letters.SignOnLetter.Sent;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.decisions.letters.SignOnLetter.Signer;
import org.commontable.decisions.letters.SignOnLetter.Version;
import org.commontable.platform.database.OncePerReading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the letters. Rows are added, none is changed. */
@Repository
class LetterBook {
  /** No letter has this number. */
  private static final long ALL = 0;

  private final JdbcClient sql;

  LetterBook(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first. */
  List<SignOnLetter> all() {
    return OncePerReading.of(this, "all", () -> read(ALL));
  }

  Optional<SignOnLetter> find(long number) {
    return read(number).stream().findFirst();
  }

  private List<SignOnLetter> read(long number) {
    Map<Long, List<Version>> versions = grouped(number, "letter_version", "version", this::version);
    Map<Long, List<Signature>> all =
        grouped(number, "letter_signature", "version, at, id", this::signature);
    Map<UUID, Instant> ended = ended();
    Map<Long, List<Decline>> declined =
        grouped(
            number,
            "letter_decline",
            "at",
            row -> new Decline(row.getInt("version"), row.getObject("organization", UUID.class)));
    Map<Long, Sent> sent = sent(number, all);
    return sql.sql(
            """
            select l.*, (select until from decisions.letter_deadline d
              where d.letter = l.number order by seq desc limit 1) as until
            from decisions.letter l where :number = 0 or l.number = :number order by l.number desc
            """)
        .param("number", number)
        .query(
            (row, n) ->
                new SignOnLetter(
                    row.getLong("number"),
                    Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(row.getString("decision")),
                    Optional.ofNullable(row.getObject("organization", UUID.class)),
                    versions.getOrDefault(row.getLong("number"), List.of()),
                    all.getOrDefault(row.getLong("number"), List.of()).stream()
                        .filter(one -> !ended.containsKey(one.id()))
                        .toList(),
                    all.getOrDefault(row.getLong("number"), List.of()).stream()
                        .filter(one -> ended.containsKey(one.id()))
                        .map(Signature::organization)
                        .collect(Collectors.toSet()),
                    tookBack(
                        versions.getOrDefault(row.getLong("number"), List.of()),
                        all.getOrDefault(row.getLong("number"), List.of()),
                        ended),
                    noTo(
                        versions.getOrDefault(row.getLong("number"), List.of()),
                        declined.getOrDefault(row.getLong("number"), List.of())),
                    row.getTimestamp("until").toInstant(),
                    Optional.ofNullable(sent.get(row.getLong("number")))))
        .list();
  }

  /** When signatures were taken back, by their ids. */
  private Map<UUID, Instant> ended() {
    var ended = new HashMap<UUID, Instant>();
    sql.sql("select signature, at from decisions.letter_signature_end")
        .query(
            row -> {
              ended.put(row.getObject("signature", UUID.class), row.getTimestamp("at").toInstant());
            });
    return ended;
  }

  /** Who took its name off while the letter read as it does now. */
  private static Set<UUID> tookBack(
      List<Version> versions, List<Signature> signatures, Map<UUID, Instant> ended) {
    return signatures.stream()
        .filter(
            one ->
                Optional.ofNullable(ended.get(one.id()))
                    .filter(at -> !at.isBefore(versions.getLast().at()))
                    .isPresent())
        .map(Signature::organization)
        .collect(Collectors.toSet());
  }

  /** Who said no to the present text. */
  private static Set<UUID> noTo(List<Version> versions, List<Decline> declined) {
    return declined.stream()
        .filter(no -> no.version() == versions.size())
        .map(Decline::organization)
        .collect(Collectors.toSet());
  }

  private record Decline(int version, UUID organization) {}

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<Long, List<T>> grouped(long number, String table, String order, Row<T> read) {
    var all = new HashMap<Long, List<T>>();
    sql.sql(
            "select * from decisions."
                + table
                + " where :number = 0 or letter = :number order by "
                + order)
        .param("number", number)
        .query(
            row -> {
              all.computeIfAbsent(row.getLong("letter"), one -> new ArrayList<>())
                  .add(read.read(row));
            });
    return all;
  }

  private Map<Long, Sent> sent(long number, Map<Long, List<Signature>> signatures) {
    var byId =
        signatures.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Signature::id, Function.identity()));
    Map<Long, List<Signer>> signers =
        grouped(
            number,
            "letter_sent_signer",
            "letter",
            row -> {
              var signature = byId.get(row.getObject("signature", UUID.class));
              if (signature == null) {
                throw new IllegalStateException(
                    "a sent letter names a signature that is not there");
              }
              return new Signer(row.getString("name"), signature);
            });
    var sent = new HashMap<Long, Sent>();
    sql.sql("select * from decisions.letter_sent where :number = 0 or letter = :number")
        .param("number", number)
        .query(
            row -> {
              sent.put(
                  row.getLong("letter"),
                  new Sent(
                      row.getObject("sent_on", LocalDate.class),
                      row.getString("recipient"),
                      row.getString("delivered_by"),
                      LetterSigners.sorted(
                          signers.getOrDefault(row.getLong("letter"), List.of()))));
            });
    return sent;
  }

  private Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("addressee"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("lang"),
        row.getString("print"),
        row.getString("note"),
        row.getTimestamp("at").toInstant());
  }

  private Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("organization", UUID.class),
        row.getString("signer"),
        row.getString("title"),
        row.getString("authorized_by"),
        row.getObject("authorized_on", LocalDate.class),
        Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
        row.getString("reference"),
        row.getBoolean("on_paper"),
        row.getTimestamp("at").toInstant());
  }

  long start(
      Audience audience,
      @Nullable String decision,
      @Nullable UUID organization,
      Instant at,
      UUID by) {
    return sql.sql(
            """
            insert into decisions.letter (audience, decision, organization, at, by)
            values (:audience, :decision, :organization, :at, :by) returning number
            """)
        .param("audience", audience.key())
        .param("decision", decision)
        .param("organization", organization)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  void write(long letter, Version version, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_version
              (letter, version, addressee, subject, body, lang, print, note, at, by)
            values (:letter, :version, :addressee, :subject, :body, :lang, :print, :note, :at, :by)
            """)
        .param("letter", letter)
        .param("version", version.version())
        .param("addressee", version.addressee())
        .param("subject", version.subject())
        .param("body", version.body())
        .param("lang", version.lang())
        .param("print", version.print())
        .param("note", version.note())
        .param("at", Timestamp.from(version.at()))
        .param("by", by)
        .update();
  }

  void setDeadline(long letter, Instant until, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_deadline (letter, until, at, by)
            values (:letter, :until, :at, :by)
            """)
        .param("letter", letter)
        .param("until", Timestamp.from(until))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  void sign(long letter, Signature signature, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_signature (id, letter, version, organization, signer,
              title, authorized_by, authorized_on, basis, reference, on_paper, at, by)
            values (:id, :letter, :version, :organization, :signer, :title, :authority, :on,
              :basis, :reference, :paper, :at, :by)
            """)
        .param("id", signature.id())
        .param("letter", letter)
        .param("version", signature.version())
        .param("organization", signature.organization())
        .param("signer", signature.signer())
        .param("title", signature.title())
        .param("authority", signature.authorizedBy())
        .param("on", signature.authorizedOn())
        .param("basis", signature.basis().key())
        .param("reference", signature.reference())
        .param("paper", signature.onPaper())
        .param("at", Timestamp.from(signature.at()))
        .param("by", by)
        .update();
  }

  void decline(SignOnLetter letter, UUID organization, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_decline (letter, version, organization, at, by)
            values (:letter, :version, :organization, :at, :by)
            """)
        .param("letter", letter.number())
        .param("version", letter.current().version())
        .param("organization", organization)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  void withdraw(UUID signature, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_signature_end (signature, at, by) values (:id, :at, :by)
            on conflict do nothing
            """)
        .param("id", signature)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  void send(long letter, int version, Sent sent, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.letter_sent
              (letter, version, sent_on, recipient, delivered_by, at, by)
            values (:letter, :version, :on, :to, :delivered, :at, :by)
            """)
        .param("letter", letter)
        .param("version", version)
        .param("on", sent.on())
        .param("to", sent.to())
        .param("delivered", sent.by())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
    sent.signers()
        .forEach(
            signer ->
                sql.sql(
                        """
                        insert into decisions.letter_sent_signer (letter, organization, name, signature)
                        values (:letter, :organization, :name, :signature)
                        """)
                    .param("letter", letter)
                    .param("organization", signer.signature().organization())
                    .param("name", signer.name())
                    .param("signature", signer.signature().id())
                    .update());
  }
}
