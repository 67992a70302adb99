package org.commontable.home.desk;

import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.meetings.Meetings;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What comes next for whoever has just taken a seat, and what waits until she signs in by mail. */
@Controller
class SeatTaken {
  private final Organizations organizations;
  private final RuleBooks rules;
  private final Meetings meetings;
  private final Postman postman;

  SeatTaken(Organizations organizations, RuleBooks rules, Meetings meetings, Postman postman) {
    this.organizations = organizations;
    this.rules = rules;
    this.meetings = meetings;
    this.postman = postman;
  }

  @GetMapping("/welcome")
  @May(Act.SEE_OWN_DESK)
  Reply show(Visitor visitor, Ui ui) {
    Set<UUID> hers = visitor.organizations();
    var own =
        hers.stream()
            .flatMap(id -> organizations.find(id).stream())
            .filter(Organization::member)
            .findFirst();
    if (own.isEmpty()) {
      return Reply.seeOther("/desk");
    }
    boolean waits =
        rules.newest().map(RuleBook::waitingFor).stream()
            .anyMatch(waiting -> waiting.contains(own.get().shortName()));
    return Reply.page(
        "home/seat-taken",
        new SeatTakenPage(
            visitor.person().map(Person::name).orElse(""),
            own.get(),
            waits,
            meetings.next(),
            visitor.handedOver(),
            postman.isSetUp()));
  }
}
