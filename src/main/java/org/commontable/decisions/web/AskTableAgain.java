package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Resolutions;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** After talks the convener seeks consensus again, or calls the vote that the rules name. */
@Controller
class AskTableAgain {
  private final Finder finder;
  private final Resolutions resolutions;
  private final VoteLetters letters;
  private final Postman postman;
  private final Clock clock;

  AskTableAgain(
      Finder finder, Resolutions resolutions, VoteLetters letters, Postman postman, Clock clock) {
    this.finder = finder;
    this.resolutions = resolutions;
    this.letters = letters;
    this.postman = postman;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/reopening")
  @May(Act.OPEN_DECISION)
  Reply askToReopen(@PathVariable String number, Ui ui) {
    Dossier dossier = reopenable(finder.dossier(number));
    return Reply.page("decisions/reopening", reopening(dossier, suggested(dossier, ui), ui));
  }

  @PostMapping("/decisions/{number}/reopening")
  @May(Act.OPEN_DECISION)
  Reply reopen(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = reopenable(finder.alone(number));
    Optional<Instant> closes = closes(dossier, form, ui);
    if (closes.isEmpty()) {
      return Reply.invalid("decisions/reopening", reopening(dossier, form, ui));
    }
    resolutions.reopen(dossier, closes.get(), Finder.author(visitor, form));
    letters.post(finder.dossier(number), "reopened");
    return Reply.seeOther(
        dossier.proposal().path(),
        "decisions.resolution.reopened",
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  @GetMapping("/decisions/{number}/vote")
  @May(Act.OPEN_DECISION)
  Reply askToVote(@PathVariable String number, Ui ui) {
    Dossier dossier = votable(finder.dossier(number));
    return Reply.page("decisions/vote", vote(dossier, suggested(dossier, ui), ui));
  }

  @PostMapping("/decisions/{number}/vote")
  @May(Act.OPEN_DECISION)
  Reply callVote(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = votable(finder.alone(number));
    Optional<Instant> closes = closes(dossier, form, ui);
    if (closes.isEmpty()) {
      return Reply.invalid("decisions/vote", vote(dossier, form, ui));
    }
    resolutions.callVote(dossier, closes.get(), Finder.author(visitor, form));
    letters.post(finder.dossier(number), "vote");
    return Reply.seeOther(
        dossier.proposal().path(),
        "decisions.resolution.voteCalled",
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  private Optional<Instant> closes(Dossier dossier, Form form, Ui ui) {
    Optional<Instant> closes = OpenDecision.closing(form, ui, clock.instant());
    Instant earliest = resolutions.earliestClose(dossier);
    closes
        .filter(at -> at.isBefore(earliest) || !at.isAfter(clock.instant()))
        .ifPresent(
            _ -> form.error("date", "decisions.opening.tooSoon", "when", ui.dateTime(earliest)));
    return form.ok() ? closes : Optional.empty();
  }

  private Form suggested(Dossier dossier, Ui ui) {
    Instant next = resolutions.earliestClose(dossier).plus(Duration.ofDays(1));
    String day = LocalDateTime.ofInstant(next, ui.zone()).toLocalDate().toString();
    return Form.of(Map.of("date", day, "time", "20:00"));
  }

  private Dossier reopenable(Dossier dossier) {
    return allowed(dossier, dossier.talks(clock.instant()).mayReopen());
  }

  private Dossier votable(Dossier dossier) {
    return allowed(dossier, dossier.talks(clock.instant()).mayVote());
  }

  private Dossier allowed(Dossier dossier, boolean may) {
    if (dossier.opening().isPresent()
        && dossier.round() > 1
        && dossier.status(clock.instant()) == Status.OPEN) {
      throw new Overtaken("the table was asked again already");
    }
    if (!may) {
      throw Forbidden.asThingsStand("only after talks, as the rules of this decision say");
    }
    return dossier;
  }

  private ActPage reopening(Dossier dossier, Form form, Ui ui) {
    return ActPage.of(dossier, form, ui, "", earliest(dossier, ui));
  }

  private ActPage vote(Dossier dossier, Form form, Ui ui) {
    String rule =
        dossier
            .opened()
            .rules()
            .fallback()
            .map(vote -> Wording.in(ui.lang()).votedBy(vote))
            .orElse("");
    return ActPage.of(dossier, form, ui, rule, earliest(dossier, ui));
  }

  private String earliest(Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.opening.earliest", "when", ui.dateTime(resolutions.earliestClose(dossier)));
  }
}
