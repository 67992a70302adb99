package org.commontable.home.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Conditions;
import org.commontable.decisions.WaitingCondition;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Conditions to answer, and those whose day to be checked comes. */
@Component
class ConditionDues implements Dues {
  /** A board that meets every other week can still look at it. */
  private static final int DAYS_BEFORE = 14;

  private final Conditions conditions;
  private final Organizations organizations;
  private final Clock clock;

  ConditionDues(Conditions conditions, Organizations organizations, Clock clock) {
    this.conditions = conditions;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var dues = new ArrayList<Due>();
    var soon = LocalDate.ofInstant(clock.instant(), ui.zone()).plusDays(DAYS_BEFORE);
    for (var condition : conditions.waiting()) {
      condition
          .checkOn()
          .ifPresentOrElse(
              day -> {
                if (!day.isAfter(soon)) {
                  check(condition, day, visitor, ui).ifPresent(dues::add);
                }
              },
              () -> answer(condition, visitor, ui).ifPresent(dues::add));
    }
    return dues;
  }

  /** The mover answers; the convener sees that she has not. */
  private Optional<Due> answer(WaitingCondition condition, Visitor visitor, Ui ui) {
    boolean moves =
        condition.mover().map(visitor::actsFor).orElseGet(() -> visitor.may(Act.OPEN_DECISION));
    Object[] names = {
      "name",
      condition.name(),
      "text",
      condition.text(),
      "title",
      condition.title().in(ui.lang()),
      "mover",
      condition.mover().flatMap(organizations::find).map(Organization::name).orElse("")
    };
    if (moves) {
      return Optional.of(
          Due.act(
              condition.answerBy(),
              ui.t("home.desk.condition.what", names),
              ui.t("home.desk.condition.why", names),
              ui.t("home.desk.condition.act"),
              condition.path()));
    }
    return visitor.may(Act.OPEN_DECISION)
        ? Optional.of(
            Due.others(
                condition.answerBy(),
                ui.t("home.desk.condition.others", names),
                ui.t("home.desk.condition.othersWhy", names),
                "/decisions/" + condition.decision()))
        : Optional.empty();
  }

  /** Its own organization looks; the convener waits for what it says. */
  private static Optional<Due> check(
      WaitingCondition condition, LocalDate day, Visitor visitor, Ui ui) {
    Object[] names = {
      "name", condition.name(), "text", condition.text(), "title", condition.title().in(ui.lang())
    };
    var by = Optional.of(day.plusDays(1).atStartOfDay(ui.zone()).toInstant().minusMillis(1));
    if (visitor.actsFor(condition.setBy())) {
      return Optional.of(
          Due.act(
              by,
              ui.t("home.desk.check.what", names),
              ui.t("home.desk.check.why", names),
              ui.t("home.desk.check.act"),
              condition.path()));
    }
    return visitor.may(Act.OPEN_DECISION)
        ? Optional.of(
            Due.others(
                by,
                ui.t("home.desk.check.others", names),
                ui.t("home.desk.check.why", names),
                "/decisions/" + condition.decision()))
        : Optional.empty();
  }
}
