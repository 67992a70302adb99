package org.commontable.decisions.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.web.Markdown;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register as a page, a spreadsheet and JSON, and each position in it. */
@Controller
class RegisterPages {
  static final String ONE = "decisions/position";

  private final PositionRegister register;
  private final Organizations organizations;
  private final People people;

  RegisterPages(PositionRegister register, Organizations organizations, People people) {
    this.register = register;
    this.organizations = organizations;
    this.people = people;
  }

  @GetMapping("/positions")
  @May(Act.READ_PUBLIC)
  Reply show(Visitor visitor, Ui ui) {
    boolean member = visitor.may(Act.READ_AS_MEMBER);
    var all = register.read(member, ui);
    LocalDate today = register.today(ui);
    return Reply.publicPage(
        "decisions/register",
        new RegisterPage(
            member,
            visitor.may(Act.KEEP_POSITIONS),
            all.stream().filter(Position::inForce).toList(),
            all.stream().filter(one -> !one.inForce()).toList(),
            all.stream().filter(one -> one.reviewIsDue(today)).count()));
  }

  @GetMapping("/positions.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Visitor visitor, Ui ui) {
    var sheet =
        new Spreadsheet(
            "position",
            "title",
            "decided",
            "held",
            "status",
            "rule",
            "said",
            "scope",
            "review_by",
            "may_speak",
            "replaced_by",
            "reason",
            "audience",
            "verified",
            "address");
    register
        .read(visitor.may(Act.READ_AS_MEMBER), ui)
        .forEach(one -> sheet.row(List.copyOf(row(one, ui).values())));
    return sheet.file("register-of-positions.csv");
  }

  @GetMapping("/positions.json")
  @May(Act.READ_PUBLIC)
  Reply json(Visitor visitor, Ui ui) {
    return Reply.json(
        JsonText.of(
            Map.of(
                "positions",
                register.read(visitor.may(Act.READ_AS_MEMBER), ui).stream()
                    .map(one -> row(one, ui))
                    .toList())));
  }

  private static Map<String, String> row(Position one, Ui ui) {
    var row = new LinkedHashMap<String, String>();
    row.put("position", one.key());
    row.put("title", one.title());
    row.put("decided", one.decided().toString());
    row.put("held", one.inForce() ? "yes" : "no");
    row.put("status", one.status().map(status -> word(status)).orElse(""));
    row.put("rule", one.rule());
    row.put("said", one.said().isEmpty() ? one.inside() : one.said());
    row.put("scope", one.terms().scope());
    row.put("review_by", one.terms().reviewBy().map(LocalDate::toString).orElse(""));
    row.put(
        "may_speak",
        one.speaking().stream()
            .map(speaker -> speaker.name() + " (" + speaker.ofOrganization() + ")")
            .collect(Collectors.joining("; ")));
    row.put("replaced_by", one.ended().flatMap(Position.End::successor).orElse(""));
    row.put("reason", one.ended().map(Position.End::reason).orElse(""));
    row.put("audience", one.audience().key());
    row.put("verified", one.old() ? "no" : "yes");
    row.put("address", ui.absolute(one.path()));
    return row;
  }

  private static String word(Status status) {
    return status.key().substring("decisions.status.".length());
  }

  @GetMapping("/positions/{key}")
  @May(Act.READ_PUBLIC)
  Reply one(@PathVariable String key, Visitor visitor, Ui ui) {
    Position position = find(key, visitor, ui);
    return Reply.page(ONE, page(position, visitor, asKept(position.terms()), ui));
  }

  private static Form asKept(Position.Terms terms) {
    return Form.of(
        Map.of(
            "scope",
            terms.scope(),
            "review",
            terms.reviewBy().map(LocalDate::toString).orElse("")));
  }

  Position find(String key, Visitor visitor, Ui ui) {
    return register
        .find(key, visitor.may(Act.READ_AS_MEMBER), ui)
        .orElseThrow(() -> new NotFound("position " + key));
  }

  PositionPage page(Position one, Visitor visitor, Form form, Ui ui) {
    boolean member = visitor.may(Act.READ_AS_MEMBER);
    boolean keeps = visitor.may(Act.KEEP_POSITIONS);
    return new PositionPage(
        one,
        member,
        keeps,
        visitor.person().map(Person::id).orElse(null),
        one.reviewIsDue(register.today(ui)),
        standing(one, ui),
        Markdown.html(one.text()),
        one.enteredBy().filter(_ -> member).flatMap(people::find).map(Person::name).orElse(""),
        one.ended()
            .flatMap(Position.End::successor)
            .flatMap(key -> register.find(key, member, ui))
            .map(Position::title)
            .orElse(""),
        keeps ? people() : Map.of(),
        keeps ? later(one, ui) : Map.of(),
        form);
  }

  private static String standing(Position one, Ui ui) {
    String since = ui.date(one.decided());
    return one.ended()
        .map(end -> ui.t("decisions.register.ended", "since", since, "on", ui.date(end.on())))
        .orElseGet(
            () ->
                one.status()
                    .map(
                        status ->
                            ui.t(
                                status.adopted()
                                    ? "decisions.register.holds"
                                    : "decisions.register.holdsNot",
                                "since",
                                since,
                                "status",
                                ui.t(status.key())))
                    .orElseGet(() -> ui.t("decisions.register.oldSince", "since", since)));
  }

  /** Everybody who sits at the table now, by seat: one person may sit for two organizations. */
  private Map<String, String> people() {
    var sitting = register.sitting();
    var names =
        people.find(
            sitting.values().stream().flatMap(List::stream).map(Seat::person).distinct().toList());
    var choices = new LinkedHashMap<String, String>();
    for (Organization organization : organizations.all()) {
      for (Seat seat : sitting.getOrDefault(organization.id(), List.of())) {
        Person person = names.get(seat.person());
        if (person != null) {
          choices.put(seat.id().toString(), person.name() + " · " + organization.name());
        }
      }
    }
    return choices;
  }

  /** Only what was decided later, is held and rests on a decision can take its place. */
  Map<String, String> later(Position one, Ui ui) {
    var later = new LinkedHashMap<String, String>();
    register.read(true, ui).stream()
        .filter(other -> !other.old() && other.inForce() && !other.key().equals(one.key()))
        .filter(other -> !other.decided().isBefore(one.decided()))
        .forEach(other -> later.put(other.key(), other.title() + " (" + other.key() + ")"));
    return one.old()
        ? Options.withNone(ui.t("decisions.register.noSuccessor"), later)
        : later.isEmpty() ? later : Options.withNone(ui.t("decisions.register.choose"), later);
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOne) {
      throw new NotFound("id " + written);
    }
  }
}
