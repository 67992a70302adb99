package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.ConditionBook;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Given;
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
  private record Found(Given given, Condition condition) {}

  private final Finder finder;
  private final ConditionBook conditions;
  private final VoteLetters letters;
  private final Clock clock;

  AnswerCondition(Finder finder, ConditionBook conditions, VoteLetters letters, Clock clock) {
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
    Optional<LocalDate> checkOn =
        form.parsed("checkOn", LocalDate::parse, "decisions.opening.date.wrong");
    if (answer.equals("accept") && checkOn.isEmpty()) {
      form.error("checkOn", "platform.form.required");
    }
    var today = LocalDate.ofInstant(clock.instant(), ui.zone());
    if (answer.equals("accept") && checkOn.filter(today::isAfter).isPresent()) {
      form.error("checkOn", "decisions.condition.past");
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/condition", page(dossier, found, allowed, form, ui));
    }
    if (answer.equals("write")) {
      return Reply.seeOther(dossier.proposal().path() + "/text?takesIn=" + id);
    }
    boolean accepted = answer.equals("accept");
    boolean taken =
        conditions.step(
            dossier,
            found.given(),
            found.condition(),
            state(answer),
            answer.equals("into-text") ? Optional.of(dossier.text().version()) : Optional.empty(),
            accepted ? checkOn : Optional.empty(),
            Finder.author(visitor, form));
    if (!taken) {
      throw new Overtaken("the condition has moved on");
    }
    if (accepted) {
      letters.post(finder.dossier(number), "condition");
    } else if (answer.equals("refuse")) {
      letters.post(finder.dossier(number), "refused", found.given().organization());
    }
    return Reply.seeOther(dossier.proposal().path(), "decisions.condition.done");
  }

  /** Somebody who may not answer this condition is refused, whatever organization she is from. */
  private List<String> answers(Dossier dossier, Found found, Visitor visitor) {
    Instant now = clock.instant();
    List<String> answers =
        DecisionRows.answers(found.condition(), found.given(), dossier, visitor, now);
    if (answers.isEmpty()
        && (visitor.speaksFor(found.given().organization())
            || DecisionPages.mayWrite(dossier, visitor))) {
      throw new Overtaken("the condition is settled");
    }
    if (answers.isEmpty()) {
      throw new Forbidden("neither the mover nor who set the condition, or settled");
    }
    return answers;
  }

  private static ConditionState state(String answer) {
    return switch (answer) {
      case "accept", "into-text" -> ConditionState.ACCEPTED;
      case "refuse" -> ConditionState.REFUSED;
      case "withdraw" -> ConditionState.WITHDRAWN;
      case "met" -> ConditionState.MET;
      case "broken" -> ConditionState.BROKEN;
      default -> throw new IllegalArgumentException(answer);
    };
  }

  private static Found find(Dossier dossier, String id) {
    for (Given given : dossier.given()) {
      for (Condition condition : given.conditions()) {
        if (condition.id().toString().equals(id)) {
          return new Found(given, condition);
        }
      }
    }
    throw new NotFound("condition " + id);
  }

  private static ActPage page(
      Dossier dossier, Found found, List<String> answers, Form form, Ui ui) {
    String name = dossier.elector(found.given().organization()).map(e -> e.name()).orElse("");
    return ActPage.of(
            dossier,
            form,
            ui,
            found.condition().id().toString(),
            ui.t("decisions.condition.of", "name", name),
            found.condition().text())
        .withChoices(
            answers.stream()
                .map(a -> new StancePage.Choice(a, ui.t("decisions.condition.do." + a)))
                .toList());
  }
}
