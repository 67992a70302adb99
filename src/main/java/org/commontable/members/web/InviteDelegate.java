package org.commontable.members.web;

import java.time.Clock;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.ComingBack;
import org.commontable.members.Invitations;
import org.commontable.members.Inviting;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The convener asks an organization's first delegate. Once one sits, the organization itself names
 * its people.
 */
@Controller
class InviteDelegate {
  private final Organizations organizations;
  private final Seats seats;
  private final Invitations invitations;
  private final Inviting inviting;
  private final ComingBack back;
  private final Postman postman;
  private final Clock clock;

  InviteDelegate(
      Organizations organizations,
      Seats seats,
      Invitations invitations,
      Inviting inviting,
      ComingBack back,
      Postman postman,
      Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.invitations = invitations;
    this.inviting = inviting;
    this.back = back;
    this.postman = postman;
    this.clock = clock;
  }

  @GetMapping("/members/{slug}/invitation")
  @May(Act.INVITE_ORGANIZATION)
  Reply form(@PathVariable String slug) {
    return Reply.page(
        "members/invite", new InvitePage(Form.of(Map.of("delegateLang", "en")), waiting(slug)));
  }

  @PostMapping("/members/{slug}/invitation")
  @May(Act.INVITE_ORGANIZATION)
  Reply invite(@PathVariable String slug, Form form, Visitor visitor, Ui ui) {
    var organization = waiting(slug);
    var name = form.required("delegateName", 120);
    var email = form.email("delegateEmail");
    var lang = form.oneOf("delegateLang", Languages.ALL);
    if (!back.mayAsk(organization, email)) {
      form.error("delegateEmail", "members.invite.left", "organization", organization.name());
    }
    if (!form.ok()) {
      return Reply.invalid("members/invite", new InvitePage(form, organization));
    }
    var by = visitor.mustBeSomebody();
    inviting.send(
        inviting.prepare(organization.id(), email, name, lang, by.id()),
        ui.words(),
        ui.origin(),
        by);
    return Reply.seeOther(
        organization.path(),
        "members.notice.invited",
        "person",
        name,
        "mail",
        Mailing.word(postman));
  }

  /** Sends the same letter again, with a new link. */
  @PostMapping("/members/{slug}/invitation/again")
  @May(Act.INVITE_ORGANIZATION)
  Reply again(@PathVariable String slug, Visitor visitor, Ui ui) {
    var organization = waiting(slug);
    var open =
        invitations
            .openFor(organization.id())
            .orElseThrow(() -> new NotFound("invitation of " + slug));
    inviting.send(open, ui.words(), ui.origin(), visitor.mustBeSomebody());
    return Reply.seeOther(
        organization.path(),
        "members.notice.again",
        "name",
        organization.name(),
        "mail",
        Mailing.word(postman));
  }

  /** Sends all that wait, at once. */
  @PostMapping("/members/invitations")
  @May(Act.INVITE_ORGANIZATION)
  Reply sendAll(Form form, Visitor visitor, Ui ui) {
    int sent = inviting.sendAll(ui.words(), ui.origin(), visitor.mustBeSomebody());
    return Reply.seeOther(
        LocalPath.or(form.value("next"), "/members"),
        "members.notice.sent",
        "count",
        sent,
        "mail",
        Mailing.word(postman));
  }

  private Organization waiting(String slug) {
    var organization = organizations.bySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
    boolean seated =
        seats.holders(organization.id(), clock.instant()).stream()
            .anyMatch(seat -> seat.kind() == SeatKind.DELEGATE);
    if (seated || organization.member()) {
      throw Forbidden.asThingsStand("a member names its own people, or has a lost seat renewed");
    }
    return organization;
  }
}
