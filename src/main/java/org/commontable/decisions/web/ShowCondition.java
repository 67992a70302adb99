package org.commontable.decisions.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Breach;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.ConditionComments;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What became of a condition, and what others say about it. They comment; who set it judges. */
@Controller
class ShowCondition {
  private static final int LONG = 2000;

  private final Finder finder;
  private final ConditionComments comments;
  private final Clock clock;

  ShowCondition(Finder finder, ConditionComments comments, Clock clock) {
    this.finder = finder;
    this.comments = comments;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/conditions/{id}/history")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String number, @PathVariable String id, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    return Reply.page(
        "decisions/condition-history",
        page(dossier, AnswerCondition.find(dossier, id), visitor, Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/conditions/{id}/comments")
  @May(Act.ANSWER_CONDITION)
  Reply comment(
      @PathVariable String number, @PathVariable String id, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    AnswerCondition.Found found = AnswerCondition.find(dossier, id);
    UUID organization = TakeStance.seatInTurn(dossier, form, visitor).organization();
    String words = form.requiredText("words", LONG);
    if (!form.ok()) {
      return Reply.invalid("decisions/condition-history", page(dossier, found, visitor, form, ui));
    }
    comments.say(dossier, found.condition(), organization, words, Finder.author(visitor, form));
    return Reply.seeOther(
        dossier.proposal().path() + "/conditions/" + id + "/history", "decisions.comment.done");
  }

  private ConditionHistoryPage page(
      Dossier dossier, AnswerCondition.Found found, Visitor visitor, Form form, Ui ui) {
    Condition condition = found.condition();
    return new ConditionHistoryPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        condition.id().toString(),
        name(dossier, found.given().organization()),
        condition.text(),
        facts(dossier, condition, ui),
        steps(dossier, found, ui),
        comments.of(condition.id()).stream()
            .map(
                said ->
                    new ConditionHistoryPage.Fact(
                        ui.shortDate(said.at()) + ", " + name(dossier, said.organization()),
                        said.words()))
            .toList(),
        act(DecisionRows.answers(condition, found.given(), dossier, visitor, clock.instant())),
        dossier.opened().electors().stream()
            .filter(elector -> visitor.actsFor(elector.organization()))
            .map(e -> new StancePage.Choice(e.organization().toString(), e.name()))
            .toList(),
        form);
  }

  private static String act(List<String> answers) {
    return answers.isEmpty() ? "" : DecisionPage.Said.act(answers);
  }

  private static List<ConditionHistoryPage.Fact> facts(
      Dossier dossier, Condition condition, Ui ui) {
    var facts = new ArrayList<ConditionHistoryPage.Fact>();
    condition
        .checkOn()
        .ifPresent(
            day -> {
              facts.add(
                  new ConditionHistoryPage.Fact(
                      ui.t("decisions.condition.owner"),
                      condition
                          .owner()
                          .map(owner -> name(dossier, owner))
                          .orElseGet(() -> ui.t("decisions.condition.owner.convener"))));
              facts.add(
                  new ConditionHistoryPage.Fact(ui.t("decisions.condition.checkOn"), ui.date(day)));
            });
    return facts;
  }

  private List<ConditionHistoryPage.Fact> steps(
      Dossier dossier, AnswerCondition.Found found, Ui ui) {
    var steps = new ArrayList<ConditionHistoryPage.Fact>();
    for (Condition.Step step : found.condition().steps()) {
      String said = ui.t("decisions.step." + step.state().written());
      String until =
          step.until()
              .map(
                  end ->
                      ui.t(
                          "decisions.step.until." + step.state().written(),
                          "until",
                          ui.dateTime(end)))
              .orElse("");
      steps.add(
          new ConditionHistoryPage.Fact(ui.shortDate(step.at()), (said + " " + until).strip()));
    }
    if (Breach.suspended(dossier, clock.instant()).stream()
        .map(Elector::organization)
        .anyMatch(found.given().organization()::equals)) {
      steps.add(
          new ConditionHistoryPage.Fact(
              ui.t("decisions.step.now"), ui.t("decisions.row.suspended")));
    }
    return steps;
  }

  private static String name(Dossier dossier, UUID organization) {
    return dossier.elector(organization).map(Elector::name).orElse("");
  }
}
