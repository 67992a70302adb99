package org.commontable.campaigns.petitions;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.platform.database.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps signatures; the constraints of its table carry the rules. */
@Component
class Signatures {
  private final JdbcClient sql;
  private final NamedParameterJdbcOperations trips;
  private volatile @Nullable MailDomains domains;

  Signatures(JdbcClient sql, NamedParameterJdbcOperations trips) {
    this.sql = sql;
    this.trips = trips;
  }

  /** Read once: only a migration changes them. */
  MailDomains domains() {
    var known = domains;
    if (known == null) {
      known = readDomains();
      domains = known;
    }
    return known;
  }

  private MailDomains readDomains() {
    return new MailDomains(
        sql.sql("select domain, alias_of, strip, extension from campaigns.mail_domain")
            .query(
                (row, n) ->
                    new MailDomain(
                        row.getString("domain"),
                        Optional.ofNullable(row.getString("alias_of")),
                        row.getString("strip"),
                        row.getString("extension")))
            .list());
  }

  /** A mailbox on a petition. */
  record Address(UUID petition, String key) {}

  List<Signature> holdAddress(UUID petition, String emailKey) {
    var address = new Address(petition, emailKey);
    return holdAddresses(List.of(address)).getOrDefault(address, List.of());
  }

  private static final String HOLD =
      """
      select pg_advisory_xact_lock(hashtextextended(what, 20261123)) from unnest(:what::text[]) as what
      """;

  private static final String FIND =
      """
      select s.* from (select distinct * from unnest(:petitions::uuid[], :keys::text[])) as a (petition, key)
      cross join lateral (select * from campaigns.signature
        where petition = a.petition and email_key = a.key and state <> 'invalidated' offset 0) s
      order by s.household
      """;

  /**
   * Who signed with each of these addresses; addresses without a signature are not in it. Until the
   * transaction ends nobody else signs these petitions with these addresses: held in one order by
   * everybody, so that two groups never wait for each other, and looked up only then, in the same
   * trip. Asked address by address ("offset 0"), whatever the planner believes: a plan kept from
   * the first minute of a petition would read all its signatures for every group.
   */
  Map<Address, List<Signature>> holdAddresses(List<Address> all) {
    var what =
        all.stream().map(one -> one.petition() + " " + one.key()).distinct().sorted().toList();
    var parameters =
        Map.of(
            "what", Columns.of(what, one -> one),
            "petitions", Columns.of(all, Address::petition),
            "keys", Columns.of(all, Address::key));
    List<Signature> present =
        trips.execute(HOLD + ";\n" + FIND, parameters, Signatures::secondAnswer);
    return Objects.requireNonNull(present).stream()
        .collect(
            Collectors.groupingBy(
                one -> new Address(one.petition(), one.emailKey().orElseThrow()),
                HashMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static List<Signature> secondAnswer(PreparedStatement both) throws SQLException {
    both.execute();
    both.getMoreResults();
    var found = new ArrayList<Signature>();
    try (var rows = both.getResultSet()) {
      while (rows.next()) {
        found.add(Signature.from(rows, found.size()));
      }
    }
    return found;
  }

  /** For a line on paper without an address: somebody of this name and ZIP code has signed. */
  boolean sameNameAndZip(UUID petition, String nameKey, String zip) {
    return sql.sql(
            """
            select exists (select from campaigns.signature where petition = :petition and name_key = :key
              and zip = :zip and state = 'validated')
            """)
        .param("petition", petition)
        .param("key", nameKey)
        .param("zip", zip)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  Optional<Signature> find(UUID id) {
    return sql.sql("select * from campaigns.signature where id = :id")
        .param("id", id)
        .query(Signature::from)
        .optional();
  }

  /** The row, held until the transaction ends. */
  Optional<Signature> hold(UUID id) {
    return sql.sql("select * from campaigns.signature where id = :id for update")
        .param("id", id)
        .query(Signature::from)
        .optional();
  }

  /** What a form or a sheet leaves behind. */
  record Row(
      UUID id,
      UUID petition,
      SignerName name,
      @Nullable String email,
      @Nullable String emailKey,
      byte @Nullable [] emailHash,
      String zip,
      String lang,
      boolean showName,
      @Nullable UUID via,
      Instant at,
      SignatureState state,
      int household,
      byte @Nullable [] clientHash,
      @Nullable UUID sheet) {

    /** As it will stand. */
    Signature signature() {
      return new Signature(
          id,
          petition,
          name.value(),
          name.key(),
          Optional.ofNullable(email),
          Optional.ofNullable(emailKey),
          zip,
          lang,
          showName,
          Optional.ofNullable(via),
          at,
          state,
          Optional.ofNullable(validated()),
          household,
          0);
    }

    private @Nullable Instant validated() {
      return state == SignatureState.VALIDATED ? at : null;
    }
  }

  /** False when the same person stands there already. */
  boolean add(Row row) {
    return in(sql.sql(ADD + " on conflict do nothing"), List.of(row)).update() == 1;
  }

  /** For {@link #in}, after {@link #holdAddresses}: fails when somebody stands there already. */
  static final String ADD =
      """
      insert into campaigns.signature (id, petition, name, name_key, email, email_key, email_hash, zip,
        lang, show_name, via, created_at, state, validated_at, household, client_hash, paper_sheet)
      select * from unnest(:ids::uuid[], :petitions::uuid[], :names::text[], :nameKeys::text[],
        :emails::text[], :emailKeys::text[], :emailHashes::bytea[], :zips::text[], :langs::text[],
        :shows::boolean[], :vias::uuid[], :times::timestamptz[], :states::text[],
        :validated::timestamptz[], :households::smallint[], :clients::bytea[], :sheets::uuid[])
      """;

  static JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, List<Row> all) {
    return statement
        .param("ids", Columns.of(all, Row::id))
        .param("petitions", Columns.of(all, Row::petition))
        .param("names", Columns.of(all, row -> row.name().value()))
        .param("nameKeys", Columns.of(all, row -> row.name().key()))
        .param("emails", Columns.of(all, Row::email))
        .param("emailKeys", Columns.of(all, Row::emailKey))
        .param("emailHashes", Columns.of(all, row -> Columns.bytes(row.emailHash())))
        .param("zips", Columns.of(all, Row::zip))
        .param("langs", Columns.of(all, Row::lang))
        .param("shows", Columns.of(all, Row::showName))
        .param("vias", Columns.of(all, Row::via))
        .param("times", Columns.of(all, Row::at))
        .param("states", Columns.of(all, row -> row.state().key()))
        .param("validated", Columns.of(all, Row::validated))
        .param("households", Columns.of(all, Row::household))
        .param("clients", Columns.of(all, row -> Columns.bytes(row.clientHash())))
        .param("sheets", Columns.of(all, Row::sheet));
  }

  void validate(UUID id, Instant at) {
    sql.sql("update campaigns.signature set state = 'validated', validated_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** Confirmed like any other, as far as its owner sees. */
  void pressed(UUID id, Instant at) {
    sql.sql("update campaigns.signature set validated_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  void become(UUID id, SignatureState state) {
    sql.sql("update campaigns.signature set state = :state where id = :id")
        .param("state", state.key())
        .param("id", id)
        .update();
  }

  /** It no longer counts; the log keeps why, and whether it had counted. */
  void invalidate(Signature signature, Invalidation reason, Instant at) {
    become(signature.id(), SignatureState.INVALIDATED);
    sql.sql(
            """
            insert into campaigns.invalidation (signature, reason, counted, at)
            values (:signature, :reason, :counted, :at)
            """)
        .param("signature", signature.id())
        .param("reason", reason.key())
        .param("counted", signature.state() == SignatureState.VALIDATED)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** False when this address has had all its repeated mails. */
  boolean oneMoreMail(UUID id) {
    return sql.sql(
                """
                update campaigns.signature set repeat_mails = repeat_mails + 1 where id = :id and repeat_mails < 5
                """)
            .param("id", id)
            .update()
        == 1;
  }
}
