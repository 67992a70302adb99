package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.ConditionBook;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.NextStep;
import org.commontable.decisions.store.Openings;
import org.commontable.decisions.store.Proposals;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mover writes a new version; while the decision is open every stance is asked again. */
@Controller
class WriteVersion {
  private record Open(Given given, Condition condition) {
    StancePage.Choice choice(Dossier dossier) {
      String name = dossier.elector(given.organization()).map(Elector::name).orElse("");
      return new StancePage.Choice(condition.id().toString(), name + ": " + condition.text());
    }
  }

  private final Finder finder;
  private final Proposals proposals;
  private final Openings openings;
  private final ConditionBook conditions;
  private final VoteLetters letters;
  private final ConditionLetters conditionLetters;
  private final Clock clock;

  WriteVersion(
      Finder finder,
      Proposals proposals,
      Openings openings,
      ConditionBook conditions,
      VoteLetters letters,
      ConditionLetters conditionLetters,
      Clock clock) {
    this.finder = finder;
    this.proposals = proposals;
    this.openings = openings;
    this.conditions = conditions;
    this.letters = letters;
    this.conditionLetters = conditionLetters;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/text")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Form asked, Visitor visitor, Ui ui) {
    Dossier dossier = writable(finder.dossier(number), visitor);
    Form filled = VersionForm.filled(dossier, Map.of("takesIn", asked.value("takesIn")));
    return Reply.page("decisions/write", page(dossier, filled, ui));
  }

  @PostMapping("/decisions/{number}/text")
  @May(Act.PROPOSE)
  Reply write(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = writable(finder.alone(number), visitor);
    VersionForm written = VersionForm.read(form, dossier);
    VersionForm.checkBoth(form, dossier.text().body(), written.text());
    if (!form.ok()) {
      return Reply.invalid("decisions/write", page(dossier, form, ui));
    }
    int version = dossier.text().version() + 1;
    boolean open = dossier.openAt(clock.instant());
    Author author = Finder.author(visitor, form);
    proposals.write(
        dossier.proposal(),
        version,
        written.text(),
        written.note(),
        open ? Optional.of(openings.restart(dossier)) : Optional.empty(),
        author);
    List<String> takenIn = form.values("takesIn");
    List<Open> taken =
        open(dossier).stream()
            .filter(one -> takenIn.contains(one.condition().id().toString()))
            .toList();
    Dossier rewritten = finder.dossier(number);
    for (Open one : taken) {
      conditions.step(rewritten, one.given(), one.condition(), NextStep.intoText(version), author);
    }
    if (open) {
      tell(dossier, finder.dossier(number), taken);
    }
    return Reply.seeOther(
        dossier.proposal().path(),
        open ? "decisions.write.done" : "decisions.write.doneDraft",
        "version",
        version);
  }

  /** Whoever supported hears which condition was taken in; everybody else that the text changed. */
  private void tell(Dossier before, Dossier after, List<Open> taken) {
    Set<UUID> told =
        taken.isEmpty()
            ? Set.of()
            : conditionLetters.takenIn(
                before, after, taken.stream().map(one -> one.choice(after).label()).toList());
    for (Elector elector : after.opened().electors()) {
      if (!told.contains(elector.organization())) {
        letters.post(after, "version", elector.organization());
      }
    }
  }

  /** Conditions that wait for the mover: the new version may take them in. */
  private List<Open> open(Dossier dossier) {
    return dossier.said(clock.instant()).last().values().stream()
        .flatMap(given -> given.conditions().stream().map(c -> new Open(given, c)))
        .filter(one -> one.condition().state() == ConditionState.OPEN)
        .toList();
  }

  private Dossier writable(Dossier dossier, Visitor visitor) {
    Status status = dossier.status(clock.instant());
    if (!DecisionPages.mayWrite(dossier, visitor)) {
      throw new Forbidden("only the mover writes");
    }
    if (dossier.textStands()) {
      throw Forbidden.asThingsStand("the vote is on the text as it stands, or it is an emergency");
    }
    if (status != Status.DRAFT && status != Status.OPEN) {
      throw Forbidden.asThingsStand("only before the close");
    }
    return dossier;
  }

  private ActPage page(Dossier dossier, Form form, Ui ui) {
    return ActPage.of(
            dossier,
            form,
            ui,
            Integer.toString(dossier.text().version()),
            VersionForm.means(dossier, clock.instant(), ui))
        .withChoices(open(dossier).stream().map(one -> one.choice(dossier)).toList());
  }
}
