package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.rules.Resolution;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads everything on file about decisions, with as many queries for a hundred of them as for one.
 */
@Repository
public class Dossiers {
  private final JdbcClient sql;
  private final ByProposal rows;
  private final StanceRows stances;
  private final RoundRows roundRows;
  private final Proposals proposals;
  private final Chronicle chronicle;
  private final SpeakingRows speakingRows;
  private final Sequels sequels;

  Dossiers(
      JdbcClient sql,
      ByProposal rows,
      StanceRows stances,
      RoundRows roundRows,
      Proposals proposals,
      Chronicle chronicle,
      SpeakingRows speakingRows,
      Sequels sequels) {
    this.sql = sql;
    this.rows = rows;
    this.stances = stances;
    this.roundRows = roundRows;
    this.proposals = proposals;
    this.chronicle = chronicle;
    this.speakingRows = speakingRows;
    this.sequels = sequels;
  }

  public Optional<Dossier> find(String number) {
    return known(dossier -> dossier.proposal().number().equals(number))
        .or(() -> proposals.find(number).map(this::read));
  }

  public Optional<Dossier> find(UUID proposal) {
    return known(dossier -> dossier.proposal().id().equals(proposal))
        .or(() -> proposals.find(proposal).map(this::read));
  }

  /** Among all, or all that move, if this page has read them already. */
  private Optional<Dossier> known(Predicate<Dossier> wanted) {
    return Stream.of("all", "moving")
        .flatMap(read -> OncePerReading.<List<Dossier>>known(this, read).stream())
        .flatMap(List::stream)
        .filter(wanted)
        .findFirst();
  }

  /**
   * As {@link #find(String)}, and nobody else acts until this transaction ends: neither on this
   * decision nor on the roll it counts. It is the record's own turn that is waited for, so that two
   * who each need both never wait for one another.
   */
  public Optional<Dossier> alone(String number) {
    chronicle.hold();
    return find(number);
  }

  public Optional<Dossier> alone(UUID proposal) {
    chronicle.hold();
    return find(proposal);
  }

  /** All, newest number first. */
  public List<Dossier> all() {
    return OncePerReading.of(this, "all", () -> read(proposals.all()));
  }

  /**
   * Those that time or a reader still has to do with: drafts, open ones, those with a window, and
   * whatever nobody has laid {@link AtRest at rest} yet; newest number first.
   */
  public List<Dossier> moving() {
    return OncePerReading.of(this, "moving", () -> read(proposals.moving()));
  }

  /** Those in which what delegates said may be theirs alone, at rest or not. */
  List<Dossier> movingOrHeld() {
    return of(proposals.movingOrHeld().stream().map(Proposal::id).toList());
  }

  /** What may be in resolution: all that moves, and of what rests there so many, oldest first. */
  List<Dossier> toResolution(int most) {
    return of(
        Stream.concat(movingIds().stream(), proposals.restingInResolution(most).stream())
            .distinct()
            .toList());
  }

  /** Of these, however many, newest number first. */
  public List<Dossier> of(Collection<UUID> some) {
    var known =
        Stream.of("all", "moving")
            .flatMap(read -> OncePerReading.<List<Dossier>>known(this, read).stream())
            .flatMap(List::stream)
            .filter(dossier -> some.contains(dossier.proposal().id()))
            .collect(
                Collectors.toMap(
                    dossier -> dossier.proposal().id(), Function.identity(), (one, _) -> one));
    List<UUID> rest = some.stream().filter(id -> !known.containsKey(id)).toList();
    if (!rest.isEmpty()) {
      read(proposals.of(rest)).forEach(dossier -> known.put(dossier.proposal().id(), dossier));
    }
    return known.values().stream()
        .sorted(Comparator.comparing(Dossier::proposal, Proposal.NEWEST_FIRST))
        .toList();
  }

  /** Of this class, newest number first. */
  List<Dossier> ofClass(String decisionClass) {
    return of(proposals.ofClass(decisionClass).stream().map(Proposal::id).toList());
  }

  List<UUID> movingIds() {
    return proposals.moving().stream().map(Proposal::id).toList();
  }

  private Dossier read(Proposal proposal) {
    return read(List.of(proposal)).getFirst();
  }

  private List<Dossier> read(List<Proposal> all) {
    List<UUID> ids = all.stream().map(Proposal::id).toList();
    var versions = versions(ids);
    var openings = openings(ids);
    var extensions =
        rows.of(
            "select * from decisions.extension where proposal in (:ids) order by seq",
            ids,
            row -> new Extension(Rows.instant(row, "at"), Rows.instant(row, "closes_at")));
    var given = stances.of(ids);
    var names =
        rows.of(
            "select * from decisions.name_release where proposal in (:ids) order by seq",
            ids,
            row ->
                new NameWish(
                    Rows.id(row, "organization"),
                    row.getBoolean("released"),
                    Rows.instant(row, "at")));
    var closings =
        rows.of(
            "select * from decisions.closing where proposal in (:ids)",
            ids,
            row ->
                new Closing(
                    row.getInt("round"), Rows.instant(row, "closed"), row.getBoolean("early")));
    var notes =
        rows.of(
            "select * from decisions.notes_sent where proposal in (:ids)",
            ids,
            row ->
                new NotesSent(
                    row.getInt("round"),
                    Rows.instant(row, "at"),
                    Rows.instant(row, "window_until")));
    var afterwards = roundRows.of(ids);
    List<Stay> roll = roll(openings.values());
    var late = lateNotes(ids);
    var withdrawals =
        rows.of(
            "select * from decisions.withdrawal where proposal in (:ids)",
            ids,
            row -> new Withdrawal(Rows.instant(row, "at"), row.getString("reason")));
    var annulments = annulments(ids);
    var roundOf =
        rows.of(
            """
            select a.new_round as proposal, old.year, old.n from decisions.annulment a
            join decisions.proposal old on old.id = a.proposal where a.new_round in (:ids)
            """,
            ids,
            row -> Proposal.number(row.getInt("year"), row.getInt("n")));
    var speaking = speakingRows.of(ids);
    var sequel = sequels.of(ids);
    var read = new HashMap<UUID, Dossier>();
    later(sequel, ids).forEach(round -> read.put(round.proposal().id(), round));
    // The latest first: what asks an earlier one again is read before it.
    var latestFirst = all.stream().sorted(Comparator.comparing(Proposal::made).reversed()).toList();
    for (Proposal proposal : latestFirst) {
      UUID id = proposal.id();
      var after = afterwards.getOrDefault(id, RoundRows.Afterwards.none());
      var rounds =
          new Rounds(
              after.rounds(),
              after.meetings(),
              after.takingPart(),
              all(closings, id),
              all(notes, id));
      read.put(
          id,
          new Dossier(
              proposal,
              sequels.mended(all(versions, id), all(sequel.fixes(), id)),
              Optional.ofNullable(openings.get(id)),
              all(extensions, id),
              all(given, id),
              all(names, id),
              roll(roll, openings.get(id), rounds),
              rounds,
              after.course(),
              all(late, id),
              one(withdrawals, id),
              one(annulments, id),
              one(roundOf, id),
              speaking.getOrDefault(id, Speaking.NOTHING),
              sequel.of(id, read)));
    }
    return ids.stream().map(read::get).toList();
  }

  /** What asks one of these again and is not among them. */
  private List<Dossier> later(Sequels.Found sequel, List<UUID> ids) {
    var among = new HashSet<>(ids);
    List<UUID> rounds =
        sequel.again().values().stream().filter(id -> !among.contains(id)).distinct().toList();
    return rounds.isEmpty() ? List.of() : read(proposals.of(rounds));
  }

  private static <T> List<T> all(Map<UUID, List<T>> found, UUID id) {
    return found.getOrDefault(id, List.of());
  }

  private static <T> Optional<T> one(Map<UUID, List<T>> found, UUID id) {
    return all(found, id).stream().findFirst();
  }

  private Map<UUID, List<TextVersion>> versions(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.text_version where proposal in (:ids) order by version",
        ids,
        row ->
            new TextVersion(
                row.getInt("version"),
                Rows.text(row, "body"),
                row.getString("fingerprint"),
                row.getString("note"),
                Rows.maybeInstant(row, "closes_at"),
                Rows.instant(row, "made_at"),
                Rows.id(row, "made_by")));
  }

  private Map<UUID, Opening> openings(Collection<UUID> ids) {
    var openings = new HashMap<UUID, Opening>();
    rows.each(
        """
        select o.*, m.meeting as moved_meeting, m.lapses as moved_lapses, b.rule, b.quorum, b.condition_mode, b.window_days, b.classes, b.fallback,
          b.resolution_meetings, b.resolution_days, p.decision_class
        from decisions.opening o join decisions.rule_book b on b.version = o.rule_version
          join decisions.proposal p on p.id = o.proposal
          left join lateral (select case when meeting <= (lapses at time zone 'UTC')::date + 1 then meeting end as meeting,
            lapses from decisions.emergency_moved
            where proposal = o.proposal order by seq desc limit 1) m on true
        where o.proposal in (:ids)
        """,
        ids,
        row -> {
          UUID id = Rows.id(row, "proposal");
          ClassRule own =
              StoredRules.classes(row.getString("classes")).get(row.getString("decision_class"));
          ClassRule rules =
              own != null
                  ? own
                  : ClassRule.plain(
                      StoredRules.rule(row.getString("rule")),
                      StoredRules.fallback(row.getString("fallback")),
                      new Resolution(
                          row.getInt("resolution_meetings"), row.getInt("resolution_days")),
                      StoredRules.quorum(row.getString("quorum")),
                      StoredRules.mode(row.getString("condition_mode")),
                      row.getInt("window_days"));
          openings.put(
              id,
              new Opening(
                  Rows.instant(row, "at"),
                  row.getInt("rule_version"),
                  rules,
                  Rows.instant(row, "closes_at"),
                  row.getInt("longest_days"),
                  row.getString("bars").isEmpty()
                      ? Set.of()
                      : Set.of(row.getString("bars").split(",", -1)),
                  Set.of((UUID[]) row.getArray("barred").getArray()),
                  Rows.maybeInstant(row, "emergency_lapses").map(first -> invoked(row, first)),
                  List.of(),
                  List.of()));
        });
    // After the openings: whoever opens one meanwhile is seen with its whole table or not at all.
    Map<UUID, List<Elector>> electors =
        rows.of(
            "select * from decisions.elector where proposal in (:ids) order by seat",
            ids,
            row ->
                new Elector(
                    Rows.id(row, "organization"),
                    row.getString("name"),
                    row.getString("short_name"),
                    Fraction.parse(row.getString("weight")),
                    row.getString("chamber"),
                    row.getInt("days")));
    Map<UUID, List<WithoutVote>> without =
        rows.of(
            "select * from decisions.without_vote where proposal in (:ids) order by seat",
            ids,
            row ->
                new WithoutVote(
                    Rows.id(row, "organization"),
                    row.getString("name"),
                    StoredRules.noVote(row.getString("why"))));
    openings.replaceAll((id, open) -> open.with(all(electors, id), all(without, id)));
    return openings;
  }

  private static Invoked invoked(ResultSet row, Instant first) {
    try {
      return Rows.maybeInstant(row, "moved_lapses").isEmpty()
          ? new Invoked(
              Optional.of(row.getObject("emergency_meeting", LocalDate.class)), first, first)
          : new Invoked(
              Optional.ofNullable(row.getObject("moved_meeting", LocalDate.class)),
              Rows.instant(row, "moved_lapses"),
              first);
    } catch (SQLException unread) {
      throw new IllegalStateException(unread);
    }
  }

  /** What can matter to any of these; {@link Stay#within} says what to each. */
  private List<Stay> roll(Collection<Opening> openings) {
    if (openings.isEmpty()) {
      return List.of();
    }
    Instant opened = openings.stream().map(Opening::at).min(Comparator.naturalOrder()).get();
    return sql.sql(
            """
            select * from decisions.presence p
            where (noted_at >= :opened or until_at is null or until_at >= :opened)
              and not exists (select 1 from decisions.presence later
                where later.organization = p.organization and later.from_at = p.from_at
                  and later.seq > p.seq and later.noted_at < :opened)
            order by seq
            """)
        .param("opened", Rows.utc(opened))
        .query(
            (row, n) ->
                new Stay(
                    Rows.id(row, "organization"),
                    Rows.instant(row, "from_at"),
                    Rows.maybeInstant(row, "until_at"),
                    row.getString("channel"),
                    Rows.instant(row, "noted_at")))
        .list();
  }

  /** The roll of a decision; after its close nothing more comes on it, but for an emergency's. */
  private static List<Stay> roll(List<Stay> all, @Nullable Opening opening, Rounds rounds) {
    if (opening == null || all.isEmpty()) {
      return List.of();
    }
    Instant closed =
        rounds
            .closing()
            .filter(_ -> opening.emergency().isEmpty())
            .map(Closing::closed)
            .orElse(Instant.MAX);
    return Stay.within(all, opening.at(), closed);
  }

  private Map<UUID, List<LateNote>> lateNotes(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.note_after_close where proposal in (:ids) order by seq",
        ids,
        row ->
            new LateNote(
                Rows.id(row, "organization"),
                row.getString("says"),
                row.getString("words"),
                row.getBoolean("handed_over"),
                Rows.instant(row, "at")));
  }

  private Map<UUID, List<Annulment>> annulments(Collection<UUID> ids) {
    return rows.of(
        """
        select a.*, r.year, r.n from decisions.annulment a
        left join decisions.proposal r on r.id = a.new_round where a.proposal in (:ids)
        """,
        ids,
        row -> {
          Instant at = Rows.instant(row, "at");
          int year = row.getInt("year");
          Optional<String> round =
              row.wasNull()
                  ? Optional.empty()
                  : Optional.of(Proposal.number(year, row.getInt("n")));
          return new Annulment(at, row.getString("reason"), round);
        });
  }
}
