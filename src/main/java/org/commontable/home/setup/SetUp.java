package org.commontable.home.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.home.setup.SetUpPage.Step;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.members.Invitations;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.record.RecordKey;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Five steps, each a form of the room it belongs to; they can be done in any order and again. */
@Controller
class SetUp {
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Invitations invitations;
  private final RuleBooks rules;
  private final Meetings meetings;
  private final Postman postman;
  private final RecordKey key;

  SetUp(
      Coalitions coalitions,
      Organizations organizations,
      Invitations invitations,
      RuleBooks rules,
      Meetings meetings,
      Postman postman,
      RecordKey key) {
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.invitations = invitations;
    this.rules = rules;
    this.meetings = meetings;
    this.postman = postman;
    this.key = key;
  }

  @GetMapping("/set-up")
  @May(Act.SET_UP_TABLE)
  Reply steps(Ui ui) {
    Coalition coalition = coalitions.current();
    List<Organization> all = organizations.all();
    Optional<RuleBook> book = rules.newest();
    Optional<Meeting> next = meetings.next();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            "name",
            coalition.founded().isPresent(),
            coalition.founded().isPresent() ? coalition.name().in(ui.lang()) : "",
            "/members/coalition?next=/set-up"));
    steps.add(
        new Step(
            "organizations",
            all.size() >= 2,
            all.isEmpty() ? "" : ui.t("home.setUp.organizations.state", "count", all.size()),
            "/members/new?next=/set-up"));
    steps.add(
        new Step(
            "rules",
            book.isPresent(),
            book.map(b -> ui.t("decisions.preset." + b.preset())).orElse(""),
            "/rules?next=/set-up"));
    steps.add(
        new Step(
            "meeting",
            next.isPresent(),
            next.map(m -> ui.date(m.date())).orElse(""),
            "/meetings/new?next=/set-up"));
    steps.add(
        new Step(
            "invitations",
            coalition.firstInvitation().isPresent(),
            coalition
                .firstInvitation()
                .map(
                    at ->
                        ui.t(
                            postman.isSetUp()
                                ? "home.setUp.invitations.state"
                                : "home.setUp.invitations.stateNoMail",
                            "date",
                            ui.date(at)))
                .orElse(""),
            ""));
    int waiting = invitations.unanswered().size();
    int done = (int) steps.stream().filter(Step::done).count();
    boolean ready = steps.get(0).done() && !all.isEmpty();
    return Reply.page(
        "home/set-up/steps",
        new SetUpPage(
            steps,
            done,
            ready,
            invitations.pending().size(),
            waiting,
            postman.isSetUp(),
            key.fingerprint()));
  }
}
