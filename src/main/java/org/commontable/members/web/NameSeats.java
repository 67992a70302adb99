package org.commontable.members.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organization's delegate names who else sits for it, and ends a seat. */
@Controller
class NameSeats {
  static final List<String> KINDS = Arrays.stream(SeatKind.values()).map(SeatKind::key).toList();

  private final Organizations organizations;
  private final Seats seats;
  private final Register register;
  private final Naming naming;
  private final Partings partings;
  private final Postman postman;
  private final People people;
  private final Clock clock;

  NameSeats(
      Organizations organizations,
      Seats seats,
      Register register,
      Naming naming,
      Partings partings,
      Postman postman,
      People people,
      Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.register = register;
    this.naming = naming;
    this.partings = partings;
    this.postman = postman;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/members/{slug}/seats/new")
  @May(Act.NAME_SEATS)
  Reply form(@PathVariable String slug, Visitor visitor) {
    return Reply.page(
        "members/seat-form", new SeatFormPage(Form.of(Map.of("lang", "en")), mine(slug, visitor)));
  }

  @PostMapping("/members/{slug}/seats/new")
  @May(Act.NAME_SEATS)
  Reply name(@PathVariable String slug, Form form, Visitor visitor, Ui ui) {
    var organization = mine(slug, visitor);
    var name = form.required("name", 120);
    var email = form.email("email");
    var kind = form.oneOf("kind", KINDS);
    var lang = form.oneOf("lang", Languages.ALL);
    if (!form.ok()) {
      return Reply.invalid("members/seat-form", new SeatFormPage(form, organization));
    }
    var by = visitor.mustBeSomebody();
    var person = people.ensure(email, name, lang);
    var given = register.appoint(organization.id(), person, SeatKind.of(kind), by.id(), "web");
    if (given.isEmpty()) {
      form.error("email", "members.seat.taken", "organization", organization.name());
      return Reply.invalid("members/seat-form", new SeatFormPage(form, organization));
    }
    naming.tell(organization, person, SeatKind.of(kind), by, ui);
    return Reply.seeOther(
        organization.path(),
        "members.notice.seat.given",
        "person",
        person.name(),
        "mail",
        Mailing.word(postman));
  }

  @GetMapping("/members/{slug}/seats/{seat}/end")
  @May(Act.NAME_SEATS)
  Reply ask(@PathVariable String slug, @PathVariable UUID seat, Visitor visitor) {
    var organization = mine(slug, visitor);
    return Reply.page("members/seat-end", question(organization, held(organization, seat)));
  }

  @PostMapping("/members/{slug}/seats/{seat}/end")
  @May(Act.NAME_SEATS)
  Reply end(@PathVariable String slug, @PathVariable UUID seat, Visitor visitor, Ui ui) {
    var organization = mine(slug, visitor);
    var question = question(organization, held(organization, seat));
    if (question.last()) {
      return Reply.invalid("members/seat-end", question);
    }
    var by = visitor.mustBeSomebody();
    register.end(question.seat(), by.id());
    partings.ended(organization, question.seat().person(), by, ui);
    return Reply.seeOther(
        organization.path(), "members.notice.seat.ended", "person", question.name());
  }

  private SeatEndPage question(Organization organization, Seat seat) {
    boolean last =
        seat.kind() == SeatKind.DELEGATE
            && seats.holders(organization.id(), clock.instant()).stream()
                .noneMatch(
                    other -> other.kind() == SeatKind.DELEGATE && !other.id().equals(seat.id()));
    return new SeatEndPage(
        organization, seat, people.find(seat.person()).orElseThrow().name(), last);
  }

  /** The seat, if it is this organization's: another's id in the address finds nothing. */
  private Seat held(Organization organization, UUID id) {
    return seats
        .find(id)
        .filter(seat -> seat.organization().equals(organization.id()))
        .filter(seat -> seat.heldAt(clock.instant()))
        .orElseThrow(() -> new NotFound("seat " + id));
  }

  private Organization mine(String slug, Visitor visitor) {
    var organization = organizations.bySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
    Delegates.must(visitor, organization);
    return organization;
  }
}
