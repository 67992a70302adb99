package org.commontable.home.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Conditions;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Stances to give, rules to adopt, windows that close. */
@Component
class DecisionDues implements Dues {
  private final Decisions decisions;
  private final Conditions conditions;
  private final RuleBooks rules;
  private final Organizations organizations;

  DecisionDues(
      Decisions decisions, Conditions conditions, RuleBooks rules, Organizations organizations) {
    this.decisions = decisions;
    this.conditions = conditions;
    this.rules = rules;
    this.organizations = organizations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var dues = new ArrayList<Due>();
    for (UUID id : visitor.organizations()) {
      organizations
          .find(id)
          .filter(Organization::member)
          .ifPresent(o -> ofOrganization(o, visitor, ui, dues));
    }
    if (visitor.may(Act.OPEN_DECISION)) {
      for (DecisionView decision : decisions.open()) {
        Object[] silent = silent(decision, conditionsOpen(decision));
        if (decision.status() == Status.ADOPTED_WINDOW_OPEN) {
          dues.add(
              Due.act(
                  decision.windowUntil(),
                  ui.t("home.desk.window.what", "title", decision.title().in(ui.lang())),
                  ui.t("home.desk.window.why", silent),
                  ui.t("home.desk.open"),
                  decision.path()));
        } else if (decision.status() == Status.OPEN) {
          dues.add(
              Due.act(
                  decision.closes(),
                  ui.t("home.desk.closes.what", "title", decision.title().in(ui.lang())),
                  ui.t("home.desk.closes.why", silent),
                  ui.t("home.desk.open"),
                  decision.path()));
        }
      }
    }
    if (visitor.may(Act.PROPOSE_RULES)) {
      rules.newest().stream()
          .flatMap(book -> book.waitingFor().stream())
          .map(
              name ->
                  Due.others(
                      Optional.empty(),
                      ui.t("home.desk.rules.others", "name", name),
                      ui.t("home.desk.rules.why"),
                      "/rules"))
          .forEach(dues::add);
    }
    return dues;
  }

  /** How many conditions the mover has still to answer: with one open, the table is not done. */
  private long conditionsOpen(DecisionView decision) {
    return conditions.waiting().stream()
        .filter(condition -> condition.decision().equals(decision.number()))
        .filter(condition -> condition.answerBy().isPresent())
        .count();
  }

  private static Object[] silent(DecisionView decision, long conditions) {
    var names =
        decision.seats().stream()
            .filter(seat -> seat.mark() == Mark.SILENT)
            .map(DecisionView.SeatView::name)
            .toList();
    return new Object[] {
      "count", names.size(), "names", String.join(", ", names), "conditions", conditions
    };
  }

  /** What was said in an earlier round counts on, and only may be said anew. */
  private static String why(DecisionView decision, Organization organization, Ui ui) {
    return decision.seats().stream()
        .filter(seat -> seat.organization().equals(organization.id()))
        .map(DecisionView.SeatView::mark)
        .filter(mark -> mark != Mark.SILENT)
        .findFirst()
        .map(
            mark ->
                ui.t(
                    "home.desk.stance.carried",
                    "name",
                    organization.name(),
                    "word",
                    ui.t(mark.wordKey())))
        .orElseGet(() -> ui.t("home.desk.stance.why", "name", organization.name()));
  }

  private void ofOrganization(Organization organization, Visitor visitor, Ui ui, List<Due> dues) {
    Optional<RuleBook> book = rules.newest();
    if (visitor.may(Act.ADOPT_RULES)
        && visitor.actsFor(organization.id())
        && book.isPresent()
        && book.get().waitingFor().contains(organization.shortName())) {
      dues.add(
          Due.act(
              Optional.empty(),
              ui.t("home.desk.rules.what", "name", organization.name()),
              ui.t("home.desk.rules.why"),
              ui.t("home.desk.rules.act"),
              "/rules"));
    }
    for (DecisionView decision : decisions.unansweredBy(organization.id())) {
      var by = decision.status() == Status.OPEN ? decision.closes() : decision.windowUntil();
      String title = decision.title().in(ui.lang());
      if (!visitor.actsFor(organization.id())) {
        dues.add(
            Due.others(
                by,
                ui.t("home.desk.standIn.what", "title", title),
                ui.t("home.desk.standIn.why", "name", organization.name()),
                decision.path()));
        continue;
      }
      dues.add(
          Due.act(
              by,
              ui.t("home.desk.stance.what", "title", title),
              why(decision, organization, ui),
              ui.t("home.desk.stance.act"),
              decision.path()));
    }
  }
}
