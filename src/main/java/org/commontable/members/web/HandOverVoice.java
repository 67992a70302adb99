package org.commontable.members.web;

import java.time.Clock;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.members.StandIns;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * By one tap a delegate hands her voice over to her alternate, or takes it back; an alternate says
 * that the delegate is absent. And a delegate names who settles what delegates differ on.
 */
@Controller
class HandOverVoice {
  private final Organizations organizations;
  private final Seats seats;
  private final StandIns standIns;
  private final StandInLetters letters;
  private final Clock clock;

  HandOverVoice(
      Organizations organizations,
      Seats seats,
      StandIns standIns,
      StandInLetters letters,
      Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.standIns = standIns;
    this.letters = letters;
    this.clock = clock;
  }

  @PostMapping("/seats/{seat}/hand-over")
  @May(Act.HAND_OVER_VOICE)
  Reply handOver(@PathVariable UUID seat, Form form, Visitor visitor, Ui ui) {
    standIns.hold(); // whoever ends one of these seats just now finishes first
    Seat delegate =
        seats
            .find(seat)
            .filter(one -> one.kind() == SeatKind.DELEGATE && one.heldAt(clock.instant()))
            .filter(one -> visitor.speaksFor(one.organization()))
            .orElseThrow(() -> new NotFound("seat " + seat));
    var by = visitor.mustBeSomebody();
    boolean own = delegate.person().equals(by.id());
    boolean alternate =
        standIns.speaking(delegate.organization()).stream()
            .anyMatch(one -> one.person().equals(by.id()) && one.kind() == SeatKind.ALTERNATE);
    if (!own && !alternate) {
      throw new Forbidden("a delegate hands over her own voice alone");
    }
    boolean away = form.value("away").equals("yes");
    Organization organization = organizations.find(delegate.organization()).orElseThrow();
    if (standIns.note(delegate, away, by.id())) {
      letters.told(organization, delegate, away, by, ui);
    }
    return Reply.seeOther(
        LocalPath.or(form.value("next"), organization.path()),
        away ? "members.standIn.over" : "members.standIn.back",
        "name",
        organization.name());
  }

  @PostMapping("/members/{slug}/contact")
  @May(Act.NAME_SEATS)
  Reply contact(@PathVariable String slug, Form form, Visitor visitor) {
    var organization = organizations.bySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
    Delegates.must(visitor, organization);
    var named =
        seats.holders(organization.id(), clock.instant()).stream()
            .filter(one -> one.id().toString().equals(form.value("seat")))
            .findFirst()
            .orElseThrow(() -> new NotFound("seat"));
    standIns.nameContact(organization.id(), named.person(), visitor.mustBeSomebody().id());
    return Reply.seeOther(organization.path(), "members.contact.named");
  }
}
