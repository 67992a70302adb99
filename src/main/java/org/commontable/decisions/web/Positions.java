package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Quotes;
import org.commontable.members.Coalitions;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Options;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Positions: every decision, newest first, or those that somebody looks for. */
@Controller
class Positions {
  private final Quotes quotes;
  private final RuleBooks rules;
  private final Search search;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Clock clock;

  Positions(
      Quotes quotes,
      RuleBooks rules,
      Search search,
      Organizations organizations,
      Coalitions coalitions,
      Clock clock) {
    this.quotes = quotes;
    this.rules = rules;
    this.search = search;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/decisions")
  @May(Act.READ_PUBLIC)
  Reply list(Form asked, Visitor visitor, Ui ui) {
    boolean member = Finder.isMember(visitor);
    Instant now = clock.instant();
    Sought sought = Sought.of(asked);
    int page = Math.max(1, page(asked));
    // A day that nobody can read is said, and nothing is guessed for it.
    Search.Page<PositionsPage.Line> shown =
        !asked.ok()
            ? Search.Page.nothing()
            : member
                ? search
                    .amongMembers(sought, visitor, page)
                    .map(dossier -> line(dossier, now, visitor, ui))
                : search.inPublic(sought, page).map(decision -> line(decision, ui));
    return Reply.publicPage(
        "decisions/positions",
        new PositionsPage(
            member,
            visitor.may(Act.PROPOSE),
            member && rules.current().filter(RuleBook::proxies).isPresent(),
            rules.current().map(RuleBook::provisional).orElse(true),
            shown.shown(),
            !asked.ok() || sought.isAnything(),
            shown.all(),
            Sought.address(asked),
            Options.withNone(ui.t("decisions.search.any"), named(member)),
            Options.withNone(ui.t("decisions.search.any"), areas(ui)),
            Options.withNone(ui.t("decisions.search.any"), outcomes(member, ui)),
            shown.page(),
            shown.last(),
            asked));
  }

  private static int page(Form asked) {
    try {
      return Integer.parseInt(asked.value("page"));
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /** In public only those whose released name stands under a decision can be asked for. */
  private Map<String, String> named(boolean member) {
    if (!member) {
      return search.namedInPublic();
    }
    var named = new LinkedHashMap<String, String>();
    organizations.all().stream()
        .filter(o -> o.joined().isPresent())
        .forEach(o -> named.put(o.id().toString(), o.name()));
    return named;
  }

  private Map<String, String> areas(Ui ui) {
    var areas = new LinkedHashMap<String, String>();
    coalitions.current().areas().forEach(a -> areas.put(a.key(), a.name().in(ui.lang())));
    return areas;
  }

  private static Map<String, String> outcomes(boolean member, Ui ui) {
    return Options.of(
        ui,
        "decisions.status.",
        Stream.of(Status.values())
            .filter(s -> member || (s != Status.DRAFT && s != Status.WITHDRAWN))
            .map(Sought::outcome)
            .toList());
  }

  @GetMapping("/decisions.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Form asked, Visitor visitor, Ui ui) {
    var sheet =
        new Spreadsheet("number", "title", "area", "status", "date", "audience", "said", "address");
    rows(asked, visitor, ui)
        .forEach(row -> sheet.row(row.values().stream().map(String::valueOf).toList()));
    return sheet.file("positions.csv");
  }

  @GetMapping("/decisions.json")
  @May(Act.READ_PUBLIC)
  Reply json(Form asked, Visitor visitor, Ui ui) {
    return Reply.json(JsonText.of(Map.of("decisions", rows(asked, visitor, ui))));
  }

  /** What the page would list, all of it; nothing when it could not be read. */
  private List<Map<String, Object>> rows(Form asked, Visitor visitor, Ui ui) {
    Sought sought = Sought.of(asked);
    if (!asked.ok()) {
      return List.of();
    }
    Instant now = clock.instant();
    return Finder.isMember(visitor)
        ? Search.all(page -> search.amongMembers(sought, visitor, page)).stream()
            .map(
                d -> {
                  Status status = d.status(now);
                  return row(
                      line(d, now, visitor, ui),
                      status,
                      search.day(d).toString(),
                      d.proposal().audience(),
                      ui);
                })
            .toList()
        : Search.all(page -> search.inPublic(sought, page)).stream()
            .map(
                d ->
                    row(
                        line(d, ui),
                        d.status(),
                        d.decided()
                            .map(at -> LocalDate.ofInstant(at, ui.zone()).toString())
                            .orElse(""),
                        Audience.PUBLIC,
                        ui))
            .toList();
  }

  private static Map<String, Object> row(
      PositionsPage.Line line, Status status, String day, Audience audience, Ui ui) {
    var row = new LinkedHashMap<String, Object>();
    row.put("number", line.number());
    row.put("title", line.title());
    row.put("area", line.area());
    row.put("status", Sought.outcome(status));
    row.put("date", day);
    row.put("audience", audience.key());
    row.put("said", line.said());
    row.put("address", ui.absolute(line.path()));
    return row;
  }

  private PositionsPage.Line line(Dossier dossier, Instant now, Visitor visitor, Ui ui) {
    Status status = dossier.status(now);
    boolean opened = dossier.opening().isPresent();
    RoundTable table =
        opened
            ? Pictures.members(dossier, now, visitor.organizations(), ui)
            : RoundTable.stances(List.of(), Middle.EMPTY, "");
    return new PositionsPage.Line(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        ui.t(status.key()),
        said(dossier, status, now, ui),
        table,
        opened && status != Status.WITHDRAWN);
  }

  private String said(Dossier dossier, Status status, Instant now, Ui ui) {
    return switch (status) {
      case DRAFT -> ui.t("decisions.list.filed", "date", ui.date(dossier.proposal().made()));
      case WITHDRAWN -> "";
      case OPEN ->
          ui.t("decisions.list.until", "when", ui.dateTime(dossier.closes().orElse(now)))
              + " "
              + ui.t(
                  "decisions.list.answered",
                  "n",
                  dossier.said(now).current().size(),
                  "members",
                  dossier.opened().electors().size());
      default -> quotes.forMembers(dossier, now).in(ui.lang());
    };
  }

  private static PositionsPage.Line line(PublicDecision decision, Ui ui) {
    return new PositionsPage.Line(
        decision.path(),
        decision.number(),
        decision.title().in(ui.lang()),
        decision.area(),
        ui.t(decision.status().key()),
        decision.statement().in(ui.lang()),
        Pictures.inPublic(decision, ui),
        !decision.seats().isEmpty());
  }
}
