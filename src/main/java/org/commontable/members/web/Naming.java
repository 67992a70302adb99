package org.commontable.members.web;

import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.SeatKind;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Tells somebody by letter that she was given a seat, and where she signs in. */
@Component
class Naming {
  private final Coalitions coalitions;
  private final Outbox outbox;

  Naming(Coalitions coalitions, Outbox outbox) {
    this.coalitions = coalitions;
    this.outbox = outbox;
  }

  void tell(Organization organization, Person person, SeatKind kind, Person by, Ui ui) {
    var theirs = ui.words().in(person.lang());
    Object[] names = {
      "coalition", coalitions.current().name().in(person.lang()),
      "organization", organization.name(),
      "person", person.name(),
      "kind", theirs.t("members.seat.kind." + kind.key()),
      "by", by.name(),
      "link", ui.absolute("/sign-in")
    };
    outbox.post(
        new Letter(
            "members.mail.seat.kind",
            person.id(),
            person.email(),
            person.lang(),
            theirs.t("members.mail.seat.subject", names),
            theirs.t("members.mail.seat.text", names),
            false));
  }
}
