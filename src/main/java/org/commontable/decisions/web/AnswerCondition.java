package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.ConditionBook;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.NextStep;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The mover accepts a condition into the text, accepts it as standing, or refuses it; the
 * organization that set it withdraws it or says whether it was met or broken.
 */
@Controller
class AnswerCondition {
  record Found(Given given, Condition condition) {}

  /** In the list of those who see to a condition. */
  private static final String CONVENER = "convener";

  private static final int YEARS_AHEAD = 10;

  private final Finder finder;
  private final ConditionBook conditions;
  private final ConditionLetters letters;
  private final Clock clock;

  AnswerCondition(Finder finder, ConditionBook conditions, ConditionLetters letters, Clock clock) {
    this.finder = finder;
    this.conditions = conditions;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/conditions/{id}")
  @May(Act.ANSWER_CONDITION)
  Reply ask(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    Found found = find(dossier, id);
    return Reply.page(
        "decisions/condition",
        page(dossier, found, answers(dossier, found, visitor), Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/conditions/{id}")
  @May(Act.ANSWER_CONDITION)
  Reply answer(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Found found = find(dossier, id);
    List<String> allowed = answers(dossier, found, visitor);
    String answer = form.oneOf("answer", allowed);
    Optional<NextStep> step = step(answer, dossier, form, ui);
    if (!form.ok()) {
      return Reply.invalid("decisions/condition", page(dossier, found, allowed, form, ui));
    }
    if (step.isEmpty()) {
      return Reply.seeOther(dossier.proposal().path() + "/text?takesIn=" + id);
    }
    boolean taken =
        conditions.step(
            dossier, found.given(), found.condition(), step.get(), Finder.author(visitor, form));
    if (!taken) {
      throw new Overtaken("the condition has moved on");
    }
    letters.tell(
        answer,
        dossier,
        finder.dossier(number),
        found.given().organization(),
        found.condition().id());
    return Reply.seeOther(dossier.proposal().path(), "decisions.condition.done");
  }

  /** Empty when the mover goes on to write a new text. */
  private Optional<NextStep> step(String answer, Dossier dossier, Form form, Ui ui) {
    Optional<LocalDate> checkOn =
        form.parsed("checkOn", LocalDate::parse, "decisions.opening.date.wrong");
    return switch (answer) {
      case "accept" -> {
        if (checkOn.isEmpty()) {
          form.error("checkOn", "platform.form.required");
        }
        var today = LocalDate.ofInstant(clock.instant(), ui.zone());
        checkOn
            .filter(today::isAfter)
            .ifPresent(_ -> form.error("checkOn", "decisions.condition.past"));
        checkOn
            .filter(today.plusYears(YEARS_AHEAD)::isBefore)
            .ifPresent(
                _ -> form.error("checkOn", "decisions.opening.tooFar", "years", YEARS_AHEAD));
        Optional<UUID> owner = owner(dossier, form);
        yield checkOn.map(day -> NextStep.standing(day, owner));
      }
      case "into-text" -> Optional.of(NextStep.intoText(dossier.text().version()));
      case "refuse" -> Optional.of(NextStep.to(ConditionState.REFUSED));
      case "withdraw" -> Optional.of(NextStep.to(ConditionState.WITHDRAWN));
      case "met" -> Optional.of(NextStep.to(ConditionState.MET));
      case "broken" -> Optional.of(NextStep.to(ConditionState.BROKEN));
      default -> Optional.empty();
    };
  }

  /** Who sees to it: the mover where nobody is named, or an organization of this table. */
  private static Optional<UUID> owner(Dossier dossier, Form form) {
    String named = form.value("owner");
    if (named.isEmpty()) {
      return Optional.ofNullable(dossier.proposal().mover());
    }
    if (named.equals(CONVENER)) {
      return Optional.empty();
    }
    form.oneOf("owner", owners(dossier));
    return form.ok() ? Optional.of(Finder.id(named)) : Optional.empty();
  }

  private static List<String> owners(Dossier dossier) {
    return dossier.opened().electors().stream()
        .map(elector -> elector.organization().toString())
        .toList();
  }

  /** Somebody who may not answer this condition is refused, whatever organization she is from. */
  private List<String> answers(Dossier dossier, Found found, Visitor visitor) {
    Instant now = clock.instant();
    List<String> answers =
        DecisionRows.answers(found.condition(), found.given(), dossier, visitor, now);
    if (answers.isEmpty()
        && (visitor.actsFor(found.given().organization())
            || DecisionPages.mayWrite(dossier, visitor))) {
      throw new Overtaken("the condition is settled");
    }
    if (answers.isEmpty() && visitor.speaksFor(found.given().organization())) {
      visitor.mustActFor(found.given().organization());
    }
    if (answers.isEmpty()) {
      throw new Forbidden("neither the mover nor who set the condition, or settled");
    }
    return answers;
  }

  static Found find(Dossier dossier, String id) {
    for (Given given : dossier.given()) {
      for (Condition condition : given.conditions()) {
        if (condition.id().toString().equals(id)) {
          return new Found(given, condition);
        }
      }
    }
    throw new NotFound("condition " + id);
  }

  private static ConditionAnswerPage page(
      Dossier dossier, Found found, List<String> answers, Form form, Ui ui) {
    String name = dossier.elector(found.given().organization()).map(Elector::name).orElse("");
    var owners = new LinkedHashMap<String, String>();
    owners.put("", ui.t("decisions.condition.owner.mover"));
    dossier.opened().electors().forEach(e -> owners.put(e.organization().toString(), e.name()));
    owners.put(CONVENER, ui.t("decisions.condition.owner.convener"));
    return new ConditionAnswerPage(
        ActPage.of(
                dossier,
                form,
                ui,
                found.condition().id().toString(),
                ui.t("decisions.condition.of", "name", name),
                found.condition().text())
            .withChoices(
                answers.stream()
                    .map(a -> new StancePage.Choice(a, ui.t("decisions.condition.do." + a)))
                    .toList()),
        answers.contains("accept"),
        owners);
  }
}
