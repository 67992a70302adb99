package org.commontable.decisions.elections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.store.Author;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.commontable.shared.OneLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An election is drafted, candidates are named and taken back, and it is announced. */
@Controller
class PrepareElection {
  private static final String NEW = "decisions/elections/new";
  private static final int OFFICES = 12;
  private static final int CANDIDATES = 40;
  private static final int YEARS_AHEAD = 2;

  private final Elections elections;
  private final ElectionView view;
  private final BallotBoxes boxes;
  private final ElectionEntries entries;
  private final ElectionLetters letters;
  private final Postman postman;
  private final Notice notice;
  private final Ids ids;
  private final Clock clock;

  PrepareElection(
      Elections elections,
      ElectionView view,
      BallotBoxes boxes,
      ElectionEntries entries,
      ElectionLetters letters,
      Postman postman,
      Notice notice,
      Ids ids,
      Clock clock) {
    this.elections = elections;
    this.view = view;
    this.boxes = boxes;
    this.entries = entries;
    this.letters = letters;
    this.postman = postman;
    this.notice = notice;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/decisions/elections/new")
  @May(Act.ANNOUNCE_ELECTION)
  Reply blank() {
    var audience = Map.of("audience", Audience.MEMBERS.key());
    return Reply.page(NEW, drafting(Form.of(audience)));
  }

  @PostMapping("/decisions/elections/new")
  @May(Act.ANNOUNCE_ELECTION)
  Reply draft(Form form, Visitor visitor) {
    String title = form.required("title", 200);
    String winning = form.oneOf("winning", Winning.KEYS);
    String audience = form.oneOf("audience", NewElectionPage.AUDIENCES);
    List<String> offices = offices(form);
    if (!form.ok()) {
      return Reply.invalid(NEW, drafting(form));
    }
    int number =
        elections.draft(
            title,
            Winning.of(winning),
            Audience.of(audience),
            Optional.empty(),
            clock.instant(),
            me(visitor));
    for (int i = 0; i < offices.size(); i++) {
      elections.addOffice(number, i, offices.get(i));
    }
    return Reply.seeOther("/decisions/elections/" + number, "decisions.elections.drafted");
  }

  private NewElectionPage drafting(Form form) {
    return new NewElectionPage(form, !Notice.isOfEqualWeights(notice.table()));
  }

  /** One per line, each once. */
  private static List<String> offices(Form form) {
    List<String> typed =
        form.requiredText("offices", 2000)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> offices = typed.stream().flatMap(line -> OneLine.of(line).stream()).toList();
    if (offices.size() > OFFICES) {
      form.error("offices", "decisions.elections.offices.many", "max", OFFICES);
    }
    if (offices.stream().distinct().count() < offices.size()) {
      form.error("offices", "decisions.elections.offices.twice");
    }
    if (offices.size() < typed.size() || offices.stream().anyMatch(o -> o.length() > 100)) {
      form.error("offices", "decisions.elections.offices.long");
    }
    return offices;
  }

  @PostMapping("/decisions/elections/{number}/candidates")
  @May(Act.NOMINATE)
  Reply nominate(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Election election = draftOf(number);
    if (election.runOffOf().isPresent()) {
      throw Forbidden.asThingsStand("a run-off is between those between whom nothing was decided");
    }
    Map<String, String> mine = view.nominating(visitor);
    String office =
        form.oneOf("office", election.offices().stream().map(o -> o.id().toString()).toList());
    String name = form.required("name", 100);
    String organization = form.oneOf("organization", List.copyOf(mine.keySet()));
    boolean full =
        election.offices().stream()
            .anyMatch(o -> o.id().toString().equals(office) && o.candidates().size() >= CANDIDATES);
    if (full) {
      form.error("office", "decisions.elections.candidates.many", "max", CANDIDATES);
    }
    if (form.ok()
        && !elections.nominate(
            UUID.fromString(office),
            name,
            UUID.fromString(organization),
            clock.instant(),
            me(visitor))) {
      form.error("name", "decisions.elections.candidates.twice");
    }
    return form.ok()
        ? Reply.seeOther(election.path(), "decisions.elections.nominated", "name", name)
        : Reply.invalid(ElectionView.TEMPLATE, view.of(election, form, visitor, ui));
  }

  /** Up to the close; ballots that name her already stay in the box and count for nobody. */
  @PostMapping("/decisions/elections/{number}/candidates/{candidateId}/withdrawal")
  @May(Act.NOMINATE)
  Reply withdraw(@PathVariable String number, @PathVariable UUID candidateId, Visitor visitor) {
    Election election = found(elections.alone(number), number);
    Candidate candidate =
        election.candidate(candidateId).orElseThrow(() -> new NotFound("candidate"));
    Stage stage = election.stage(clock.instant());
    if (stage != Stage.DRAFT || !visitor.may(Act.ANNOUNCE_ELECTION)) {
      visitor.mustActFor(candidate.organization()); // who counts the votes strikes no candidate
    }
    if (stage == Stage.CLOSED) {
      throw Forbidden.asThingsStand("the election is closed");
    }
    boolean drafted = stage == Stage.DRAFT;
    if (elections.withdraw(candidateId, drafted, clock.instant(), me(visitor)) && !drafted) {
      entries.withdrawn(election, candidate, Author.web(me(visitor), ids.next()));
    }
    return Reply.seeOther(
        election.path(), "decisions.elections.withdrawn", "name", candidate.name());
  }

  @PostMapping("/decisions/elections/{number}/announcement")
  @May(Act.ANNOUNCE_ELECTION)
  Reply announce(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Election election = draftOf(number);
    Optional<Instant> opens = instant(form, "opens", ui);
    Optional<Instant> closes = instant(form, "closes", ui);
    Instant first = notice.earliestOpening();
    Instant last = notice.earliestClose();
    opens
        .filter(at -> at.isBefore(first.truncatedTo(ChronoUnit.MINUTES)))
        .ifPresent(
            _ ->
                form.error(
                    "opensDate", "decisions.elections.opensTooSoon", "when", ui.dateTime(first)));
    closes
        .filter(at -> at.isBefore(last) || opens.filter(o -> !at.isAfter(o)).isPresent())
        .ifPresent(
            _ ->
                form.error(
                    "closesDate", "decisions.elections.closesTooSoon", "when", ui.dateTime(last)));
    var farthest = clock.instant().atZone(ui.zone()).plusYears(YEARS_AHEAD).toInstant();
    closes
        .filter(farthest::isBefore)
        .ifPresent(_ -> form.error("closesDate", "decisions.opening.tooFar", "years", YEARS_AHEAD));
    if (election.offices().stream().anyMatch(office -> office.standing().isEmpty())) {
      form.error("opensDate", "decisions.elections.noCandidate");
    }
    entries.hold();
    var table = notice.table();
    if (table.size() < Election.FEWEST) {
      form.error("opensDate", "decisions.elections.tooFew", "least", Election.FEWEST);
    }
    if (!Notice.isOfEqualWeights(table)) {
      form.error("opensDate", "decisions.elections.weights");
    }
    Optional<RuleBook> rules = notice.rules();
    if (rules.isEmpty()) {
      form.error("opensDate", "decisions.elections.noRules");
    }
    if (!form.ok()) {
      return Reply.invalid(ElectionView.TEMPLATE, view.of(election, form, visitor, ui));
    }
    var times = new Election.Times(opens.orElseThrow(), closes.orElseThrow());
    int version = rules.orElseThrow().version();
    var quorum = Notice.quorum(rules.orElseThrow());
    elections.announce(election, version, quorum, times, table, clock.instant(), me(visitor));
    entries.announced(election, version, quorum, times, table, Author.web(me(visitor), ids.next()));
    Election announced = found(elections.find(number), number);
    boxes.setUp(announced.id(), announced.box());
    letters.announce(announced);
    return Reply.seeOther(
        election.path(), "decisions.elections.announced", "mail", postman.isSetUp() ? "yes" : "no");
  }

  /** A draft with those between whom nothing was decided; the convener announces it like any. */
  @PostMapping("/decisions/elections/{number}/run-off")
  @May(Act.ANNOUNCE_ELECTION)
  Reply runOff(@PathVariable String number, Visitor visitor, Ui ui) {
    Election election = found(elections.alone(number), number);
    ElectionPage page = view.of(election, Form.blank(), visitor, ui);
    if (page.runOff().isPresent()) {
      return Reply.seeOther(page.runOff().get().path());
    }
    if (!page.mayRunOff()) {
      throw Forbidden.asThingsStand("no run-off is due");
    }
    Instant now = clock.instant();
    int next =
        elections.draft(
            election.title(),
            election.winning(),
            election.audience(),
            Optional.of(election.id()),
            now,
            me(visitor));
    int position = 0;
    for (OfficeResult result : page.results()) {
      if (!result.count().runOff().isEmpty()) {
        UUID office = elections.addOffice(next, position++, result.office().title());
        for (Candidate candidate : result.office().candidates()) {
          if (result.count().runOff().contains(candidate.id())) {
            elections.nominate(
                office, candidate.name(), candidate.organization(), now, me(visitor));
          }
        }
      }
    }
    return Reply.seeOther("/decisions/elections/" + next, "decisions.elections.runOff.drafted");
  }

  private static Optional<Instant> instant(Form form, String name, Ui ui) {
    form.required(name + "Date", 10);
    form.required(name + "Time", 8);
    Optional<LocalDate> date =
        form.parsed(name + "Date", LocalDate::parse, "decisions.opening.date.wrong");
    Optional<LocalTime> time =
        form.parsed(name + "Time", LocalTime::parse, "decisions.opening.time.wrong");
    return date.flatMap(day -> time.map(at -> day.atTime(at).atZone(ui.zone()).toInstant()));
  }

  private Election draftOf(String number) {
    Election election = found(elections.alone(number), number);
    if (election.stage(clock.instant()) != Stage.DRAFT) {
      throw new Overtaken("announced already");
    }
    return election;
  }

  private static UUID me(Visitor visitor) {
    return visitor.mustBeSomebody().id();
  }

  private static Election found(Optional<Election> election, String number) {
    return election.orElseThrow(() -> new NotFound("election " + number));
  }
}
