package org.commontable.evidence.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is missing, the requests for it, and how far each is. Never seen outside the members. */
@Controller
class RequestPages {
  private static final String FORM = "evidence/request-form";
  private static final String ONE = "evidence/request";

  private final RecordsRequests requests;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  RequestPages(RecordsRequests requests, People people, Ids ids, Clock clock) {
    this.requests = requests;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/evidence/requests")
  @May(Act.READ_AS_MEMBER)
  Reply list(Visitor visitor, Ui ui) {
    LocalDate today = today(ui);
    var lines =
        requests.all().stream()
            .map(it -> new RequestsPage.Line(it, it.deadline(), it.isLate(today)))
            .toList();
    var asked =
        lines.stream()
            .collect(Collectors.groupingBy(line -> line.it().gap().id(), Collectors.counting()));
    return Reply.page(
        "evidence/requests",
        new RequestsPage(
            Gap.all().stream()
                .map(gap -> new RequestsPage.Asked(gap, asked.getOrDefault(gap.id(), 0L)))
                .toList(),
            lines.stream()
                .filter(line -> line.it().last().step().open())
                .sorted(
                    Comparator.comparing(
                        line -> line.deadline().map(Deadline::day).orElse(LocalDate.MAX)))
                .toList(),
            lines.stream().filter(line -> !line.it().last().step().open()).toList(),
            visitor.may(Act.KEEP_REQUESTS)));
  }

  @GetMapping("/evidence/requests/new")
  @May(Act.KEEP_REQUESTS)
  Reply blank(@RequestParam(name = "gap", defaultValue = "") String gap, Visitor visitor, Ui ui) {
    var chosen = Gap.find(gap);
    var values = new LinkedHashMap<String, String>();
    values.put("gap", chosen.map(Gap::id).orElse(""));
    values.put("records", chosen.map(Gap::records).orElse(""));
    values.put("form", "CSV or spreadsheet file, by e-mail");
    values.put("requester", visitor.person().map(Person::name).orElse(""));
    return Reply.page(FORM, formPage(Form.of(values), Optional.empty(), ui));
  }

  @PostMapping("/evidence/requests/new")
  @May(Act.KEEP_REQUESTS)
  Reply draft(Form form, Visitor visitor, Ui ui) {
    var begun = begun(visitor.mustBeSomebody().id(), ui);
    var request = RequestForm.words(form, begun);
    if (request.isEmpty()) {
      return Reply.invalid(FORM, formPage(form, Optional.empty(), ui));
    }
    requests.add(request.get());
    return Reply.seeOther(request.get().path(), "evidence.requests.drafted");
  }

  /** Not yet worded. */
  private RecordsRequest begun(UUID by, Ui ui) {
    UUID id = ids.next();
    var first =
        new Turn(
            ids.next(), id, Step.DRAFTED, today(ui), Optional.empty(), "", clock.instant(), by);
    return new RecordsRequest(
        id,
        requests.nextNumber(),
        Gap.all().getLast(),
        "",
        "",
        "",
        "",
        "",
        "",
        clock.instant(),
        by,
        first);
  }

  @GetMapping("/evidence/requests/{number}")
  @May(Act.READ_AS_MEMBER)
  Reply one(@PathVariable int number, Visitor visitor, Ui ui) {
    var today = Map.of("on", today(ui).toString());
    return Reply.page(ONE, page(find(number), Form.of(today), visitor, ui));
  }

  @GetMapping("/evidence/requests/{number}/words")
  @May(Act.KEEP_REQUESTS)
  Reply words(@PathVariable int number, Ui ui) {
    var one = find(number);
    return Reply.page(FORM, formPage(RequestForm.of(one), Optional.of(one), ui));
  }

  @PostMapping("/evidence/requests/{number}/words")
  @May(Act.KEEP_REQUESTS)
  Reply reword(@PathVariable int number, Form form, Ui ui) {
    var one = find(number);
    var worded = RequestForm.words(form, one);
    if (worded.isPresent() && !requests.reword(worded.get())) {
      form.error("records", "evidence.requests.sentAlready");
    }
    if (worded.isEmpty() || !form.ok()) {
      return Reply.invalid(FORM, formPage(form, Optional.of(one), ui));
    }
    return Reply.seeOther(one.path(), "evidence.requests.reworded");
  }

  @PostMapping("/evidence/requests/{number}/turns")
  @May(Act.KEEP_REQUESTS)
  Reply happened(@PathVariable int number, Form form, Visitor visitor, Ui ui) {
    var one = find(number);
    int known = form.parsed("nth", Integer::valueOf, "evidence.requests.stale").orElse(0);
    int now = requests.turns(one.id()).size();
    var turn =
        RequestForm.turn(
            form, one, ids.next(), today(ui), clock.instant(), visitor.mustBeSomebody().id());
    if (known != now || turn.filter(it -> !requests.add(it, now + 1)).isPresent()) {
      form.error("step", "evidence.requests.stale");
    }
    if (turn.isEmpty() || !form.ok()) {
      return Reply.invalid(ONE, page(find(number), form, visitor, ui));
    }
    return Reply.seeOther(one.path(), "evidence.requests.noted");
  }

  RecordsRequest find(int number) {
    return requests.find(number).orElseThrow(() -> new NotFound("records request " + number));
  }

  RequestPage page(RecordsRequest one, Form form, Visitor visitor, Ui ui) {
    var law = RecordsLaw.kentucky();
    List<Turn> turns = requests.turns(one.id());
    boolean keeps = visitor.may(Act.KEEP_REQUESTS);
    return new RequestPage(
        one,
        RequestLetter.asking(one, law),
        RequestLetter.appealing(one, turns, law),
        turns.stream()
            .map(
                turn ->
                    new RequestPage.Said(turn, people.find(turn.by()).map(Person::name).orElse("")))
            .toList()
            .reversed(),
        requests.files(one.id()),
        one.deadline(),
        one.isLate(today(ui)),
        keeps
            ? Options.of(ui, "evidence.requests.step.", Step.keys(one.last().step().next()))
            : Map.of(),
        turns.size(),
        keeps,
        keeps && one.last().step() == Step.DRAFTED,
        law.name(),
        law.verified() ? "" : law.source(),
        form);
  }

  private static RequestFormPage formPage(Form form, Optional<RecordsRequest> kept, Ui ui) {
    return new RequestFormPage(
        form,
        Options.of(ui, "evidence.requests.gap.", Gap.all().stream().map(Gap::id).toList()),
        kept.map(one -> one.path() + "/words").orElse("/evidence/requests/new"),
        kept.map(RecordsRequest::path).orElse("/evidence/requests"));
  }

  private LocalDate today(Ui ui) {
    return LocalDate.ofInstant(clock.instant(), ui.zone());
  }
}
