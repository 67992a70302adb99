package org.commontable.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Renewal;
import org.commontable.members.Renewals;
import org.commontable.members.Renewing;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The convener asks a new delegate for a member organization that has lost its own. */
@Controller
class RenewSeat {
  private final Organizations organizations;
  private final Renewals renewals;
  private final Renewing renewing;
  private final Seats seats;
  private final People people;
  private final Postman postman;
  private final Clock clock;

  RenewSeat(
      Organizations organizations,
      Renewals renewals,
      Renewing renewing,
      Seats seats,
      People people,
      Postman postman,
      Clock clock) {
    this.organizations = organizations;
    this.renewals = renewals;
    this.renewing = renewing;
    this.seats = seats;
    this.people = people;
    this.postman = postman;
    this.clock = clock;
  }

  @GetMapping("/members/{slug}/renewal")
  @May(Act.RENEW_SEAT)
  Reply form(@PathVariable String slug) {
    return Reply.page("members/renew", page(Form.of(Map.of("lang", "en")), member(slug)));
  }

  @PostMapping("/members/{slug}/renewal")
  @May(Act.RENEW_SEAT)
  Reply ask(@PathVariable String slug, Form form, Visitor visitor, Ui ui) {
    var organization = member(slug);
    var by = visitor.mustBeSomebody();
    var name = form.required("name", 120);
    var email = form.email("email");
    var lang = form.oneOf("lang", Languages.ALL);
    var appointedBy = form.required("appointedBy", 120);
    form.required("appointedOn", 10);
    var day = form.parsed("appointedOn", LocalDate::parse, "members.renew.day.unreadable");
    day.ifPresent(
        on -> {
          var today = LocalDate.ofInstant(clock.instant(), ui.zone());
          if (on.isAfter(today)) {
            form.error("appointedOn", "members.renew.day.ahead");
          } else if (on.isBefore(today.minusYears(1))) {
            form.error("appointedOn", "members.renew.day.old");
          }
        });
    renewing
        .obstacle(organization, email, by)
        .ifPresent(key -> form.error("email", key, "organization", organization.name()));
    if (!form.ok() || day.isEmpty()) {
      return Reply.invalid("members/renew", page(form, organization));
    }
    renewing.ask(
        organization,
        people.ensure(email, name, lang),
        appointedBy,
        day.get(),
        ui.words(),
        ui.origin(),
        by);
    return Reply.seeOther(
        organization.path(),
        "members.notice.renewal.asked",
        "person",
        name,
        "mail",
        Mailing.word(postman));
  }

  /** The asker takes the letter back, or somebody who speaks for the organization says no. */
  @PostMapping("/members/{slug}/renewal/withdrawal")
  @May(Act.WITHDRAW_RENEWAL)
  Reply withdraw(@PathVariable String slug, Visitor visitor) {
    var organization = member(slug);
    if (!visitor.may(Act.RENEW_SEAT) && !visitor.speaksFor(organization.id())) {
      throw new Forbidden("neither the convener nor of this organization");
    }
    renewals.of(organization.id()).stream()
        .filter(Renewal::open)
        .forEach(open -> renewing.withdraw(open, visitor.mustBeSomebody().id()));
    return Reply.seeOther(organization.path(), "members.notice.renewal.withdrawn");
  }

  private RenewPage page(Form form, Organization organization) {
    List<RenewPage.Sitting> now =
        seats.holders(organization.id(), clock.instant()).stream()
            .map(
                seat ->
                    new RenewPage.Sitting(
                        people.find(seat.person()).map(p -> p.name()).orElse(""),
                        seat.kind().key()))
            .toList();
    return new RenewPage(form, organization, now);
  }

  /** Who has not joined yet, or has left, comes by invitation. */
  private Organization member(String slug) {
    return organizations
        .bySlug(slug)
        .filter(Organization::member)
        .orElseThrow(() -> new NotFound("member " + slug));
  }
}
