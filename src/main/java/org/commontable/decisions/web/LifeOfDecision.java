package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.store.Breach;
import org.commontable.decisions.store.ClericalFix;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.platform.web.Ui;

/** Draws up what became of a decision: answers that leave time, breaches, fixes, the next round. */
final class LifeOfDecision {
  private record Answered(Given given, Condition condition, Condition.Step step) {}

  private LifeOfDecision() {}

  static LifePage of(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    var lines = new ArrayList<LifePage.Line>();
    if (dossier.opening().isPresent()) {
      rounds(dossier, now, ui, lines);
      thinking(dossier, now, ui, lines);
      breaches(dossier, now, ui, lines);
      fixes(dossier, now, ui, lines);
    }
    dossier
        .sequel()
        .first()
        .ifPresent(first -> lines.add(round(ui.t("decisions.again.of"), first, false, ui)));
    return new LifePage(
        lines,
        dossier.opening().isPresent() ? counting(dossier, now, ui) : List.of(),
        visitor.may(Act.PROPOSE)
            && PutAgain.mayBePutAgain(dossier, now)
            && !PutAgain.isAskedElsewhere(dossier, now),
        visitor.may(Act.PROPOSE)
            && DecisionPages.mayWrite(dossier, visitor)
            && FixText.mayMend(dossier, now));
  }

  private static LifePage.Line round(String text, String number, boolean grave, Ui ui) {
    return new LifePage.Line(
        text, "/decisions/" + number, ui.t("decisions.number", "number", number), grave);
  }

  private static void rounds(Dossier dossier, Instant now, Ui ui, List<LifePage.Line> lines) {
    dossier
        .sequel()
        .again()
        .ifPresent(
            again -> {
              String number = again.proposal().number();
              lines.add(
                  dossier
                      .sequel()
                      .supersededAt(now)
                      .map(
                          at ->
                              round(
                                  ui.t("decisions.again.superseded", "date", ui.date(at)),
                                  number,
                                  true,
                                  ui))
                      .orElseGet(() -> round(ui.t("decisions.again.asks"), number, false, ui)));
            });
  }

  /** The latest answer: until when everybody who supports may change its stance. */
  private static void thinking(Dossier dossier, Instant now, Ui ui, List<LifePage.Line> lines) {
    if (!dossier.openAt(now)) {
      return;
    }
    dossier.given().stream()
        .flatMap(
            given ->
                given.conditions().stream()
                    .flatMap(c -> c.steps().stream().map(step -> new Answered(given, c, step))))
        .filter(one -> one.step().leavesTime())
        .max(Comparator.comparingLong(one -> one.step().seq()))
        .ifPresent(
            one ->
                lines.add(
                    condition(
                        dossier,
                        one.condition(),
                        ui.t(
                            "decisions.life.answered." + one.step().state().written(),
                            "name",
                            name(dossier, one.given().organization()),
                            "condition",
                            one.condition().text(),
                            "date",
                            ui.date(one.step().at()),
                            "until",
                            ui.dateTime(dossier.closes().orElse(now))),
                        false,
                        ui)));
  }

  private static void breaches(Dossier dossier, Instant now, Ui ui, List<LifePage.Line> lines) {
    if (!dossier.closedAt(now) || dossier.calledOff()) {
      return;
    }
    for (Breach breach : Breach.in(dossier, now)) {
      boolean suspends = breach.suspends(now);
      lines.add(
          condition(
              dossier,
              breach.condition(),
              ui.t(
                  suspends ? "decisions.life.suspended" : "decisions.life.broken",
                  "name",
                  name(dossier, breach.given().organization()),
                  "condition",
                  breach.condition().text(),
                  "until",
                  ui.dateTime(breach.curableUntil())),
              suspends,
              ui));
    }
  }

  private static LifePage.Line condition(
      Dossier dossier, Condition condition, String text, boolean grave, Ui ui) {
    return new LifePage.Line(
        text,
        dossier.proposal().path() + "/conditions/" + condition.id() + "/history",
        ui.t("decisions.condition.history"),
        grave);
  }

  private static void fixes(Dossier dossier, Instant now, Ui ui, List<LifePage.Line> lines) {
    dossier
        .sequel()
        .pending(dossier.text(), now)
        .filter(_ -> dossier.openAt(now))
        .ifPresent(fix -> lines.add(fix(dossier, fix, "decisions.life.fixWaits", ui)));
    for (ClericalFix fix : dossier.sequel().made(dossier.text(), now)) {
      lines.add(fix(dossier, fix, "decisions.life.fixMade", ui));
    }
  }

  private static LifePage.Line fix(Dossier dossier, ClericalFix fix, String key, Ui ui) {
    return new LifePage.Line(
        ui.t(key, "when", ui.dateTime(fix.takesEffect()), "print", fix.shortPrint()),
        dossier.proposal().path() + "/fixes/" + fix.id(),
        ui.t("decisions.fix.diff"),
        false);
  }

  /** The mode the table chose for this class, and what it makes of the stances of this decision. */
  private static List<String> counting(Dossier dossier, Instant now, Ui ui) {
    Verdict verdict = dossier.verdict(now);
    long counted = verdict.count(Position.CONDITIONAL_COUNTED);
    long not = verdict.count(Position.CONDITIONAL_NOT_COUNTED);
    return List.of(
        ui.t("decisions.rules.mode." + dossier.opened().mode().written()),
        counted + not == 0
            ? ui.t("decisions.counting.none")
            : ui.t(
                "decisions.counting.here",
                "n",
                counted + not,
                "counted",
                counted,
                "not",
                not,
                "yes",
                verdict.yes()));
  }

  private static String name(Dossier dossier, UUID organization) {
    return dossier.elector(organization).map(Elector::name).orElse("");
  }
}
