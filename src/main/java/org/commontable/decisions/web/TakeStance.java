package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.StanceBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A delegate gives, changes or confirms her organization's stance. */
@Controller
class TakeStance {
  private final Finder finder;
  private final StanceForms forms;
  private final StanceBook stances;
  private final VoicesHere voices;
  private final Clock clock;

  TakeStance(Finder finder, StanceForms forms, StanceBook stances, VoicesHere voices, Clock clock) {
    this.finder = finder;
    this.forms = forms;
    this.stances = stances;
    this.voices = voices;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/stance")
  @May(Act.TAKE_STANCE)
  Reply ask(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    if (form.value("for").isEmpty() && dossier.opening().isPresent()) {
      if (forWhom(dossier, visitor, ui).isEmpty() && !NoVotes.own(dossier, visitor, ui).isEmpty()) {
        return Reply.page("decisions/no-vote", noVote(dossier, visitor, ui));
      }
      return Reply.page(
          "decisions/for-whom",
          ActPage.of(dossier, Form.blank(), ui, "").withChoices(forWhom(dossier, visitor, ui)));
    }
    if (isWithoutVote(dossier, form, visitor)) {
      return Reply.page("decisions/no-vote", noVote(dossier, visitor, ui));
    }
    Elector elector = seat(dossier, form, visitor, ui);
    Form filled = forms.filled(dossier, elector.organization());
    if (visitor.handedOver()) { // before she writes, not after
      dossier
          .said(clock.instant())
          .ownWord(elector.organization())
          .ifPresent(
              own ->
                  filled.error(
                      "stance",
                      "decisions.stance.answeredItself",
                      "name",
                      elector.name(),
                      "when",
                      ui.dateTime(own.at())));
    }
    return Reply.page("decisions/stance", page(dossier, elector, filled, visitor, ui));
  }

  @PostMapping("/decisions/{number}/stance")
  @May(Act.TAKE_STANCE)
  Reply take(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    if (isWithoutVote(dossier, form, visitor)) {
      return Reply.invalid("decisions/no-vote", noVote(dossier, visitor, ui));
    }
    Elector elector = seat(dossier, form, visitor, ui);
    boolean taken =
        forms.take(
            dossier,
            elector.organization(),
            form,
            Channel.WEB,
            false,
            visitor.handedOver(),
            Finder.author(visitor, form),
            ui);
    return taken
        ? Reply.seeOther(
            dossier.proposal().path(),
            taken(finder.dossier(number), elector, visitor),
            "name",
            elector.name())
        : Reply.invalid("decisions/stance", page(dossier, elector, form, visitor, ui));
  }

  /** What becomes of the answer: it stands, or is held, or waits. */
  private String taken(Dossier after, Elector elector, Visitor visitor) {
    Instant now = clock.instant();
    UUID organization = elector.organization();
    if (after.said(now).held().contains(organization)) {
      return "decisions.stance.takenHeld";
    }
    if (after.said(now).waitingForHolder().containsKey(organization)) {
      return "decisions.stance.takenWaits";
    }
    return visitor.handedOver() ? "decisions.stance.takenHandedOver" : "decisions.stance.taken";
  }

  /** Late word: filed beside the decision, never counted. */
  @PostMapping("/decisions/{number}/stance" + StanceForms.LATE)
  @May(Act.TAKE_STANCE)
  Reply leaveWord(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = finder.alone(number);
    Elector elector = seatInTurn(dossier, form, visitor);
    boolean filed =
        forms.leaveWord(
            dossier,
            elector.organization(),
            form,
            visitor.handedOver(),
            Finder.author(visitor, form));
    return filed
        ? Reply.seeOther(dossier.proposal().path(), "decisions.late.filed", "name", elector.name())
        : Reply.invalid("decisions/stance", page(dossier, elector, form, visitor, ui));
  }

  @PostMapping("/decisions/{number}/confirmations")
  @May(Act.TAKE_STANCE)
  Reply confirm(@PathVariable String number, Form form, Visitor visitor) {
    Dossier dossier = finder.alone(number);
    Elector elector = seatInTurn(dossier, form, visitor);
    if (visitor.handedOver()) {
      throw Forbidden.byHandedOverLink(
          "who came by a link handed over cannot confirm what came so");
    }
    Given stance =
        dossier.given().stream()
            .filter(given -> given.organization().equals(elector.organization()))
            .filter(given -> given.id().toString().equals(form.value("stance")))
            .findFirst()
            .orElseThrow(() -> new NotFound("stance"));
    stances.confirm(dossier.proposal().id(), stance, Finder.author(visitor, form));
    return Reply.seeOther(
        dossier.proposal().path(), "decisions.stance.confirmed", "name", elector.name());
  }

  private StancePage page(Dossier dossier, Elector elector, Form form, Visitor visitor, Ui ui) {
    String path = dossier.proposal().path();
    return forms.page(
        dossier,
        Optional.of(elector),
        path + "/stance",
        path,
        forWhom(dossier, visitor, ui),
        form,
        ui);
  }

  private List<StancePage.Choice> forWhom(Dossier dossier, Visitor visitor, Ui ui) {
    return voices.forWhom(dossier, visitor, clock.instant(), ui);
  }

  /** Her own organization belongs to the table and has no vote in this decision. */
  private static boolean isWithoutVote(Dossier dossier, Form form, Visitor visitor) {
    return dossier.opening().stream()
        .flatMap(open -> open.without().stream())
        .filter(member -> member.organization().toString().equals(form.value("for")))
        .anyMatch(member -> visitor.speaksFor(member.organization()));
  }

  private static ActPage noVote(Dossier dossier, Visitor visitor, Ui ui) {
    return ActPage.of(
        dossier, Form.blank(), ui, "", NoVotes.own(dossier, visitor, ui).toArray(String[]::new));
  }

  /** Her own, or that of an organization whose proxy hers holds. */
  private Elector seat(Dossier dossier, Form form, Visitor visitor, Ui ui) {
    String wanted = form.value("for");
    boolean byProxy =
        dossier.opening().isPresent()
            && forWhom(dossier, visitor, ui).stream().anyMatch(one -> one.value().equals(wanted));
    return byProxy ? Finder.seat(dossier, wanted) : ownSeat(dossier, form, visitor);
  }

  /** As below, for what binds or names it: an alternate acts only in her turn. */
  static Elector seatInTurn(Dossier dossier, Form form, Visitor visitor) {
    visitor.mustActFor(Finder.id(form.value("for")));
    return ownSeat(dossier, form, visitor);
  }

  /** The seat asked for, which must be the visitor's own. */
  static Elector ownSeat(Dossier dossier, Form form, Visitor visitor) {
    UUID organization = Finder.id(form.value("for"));
    visitor.mustSpeakFor(organization);
    return Finder.seat(dossier, organization.toString());
  }
}
