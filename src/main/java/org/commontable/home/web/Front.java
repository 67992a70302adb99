package org.commontable.home.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.CurrentWork;
import org.commontable.campaigns.WorkInHand;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.home.web.FrontPage.Decided;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who we are, what we work on, what was decided last, when we meet, how to join. */
@Controller
class Front {
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Campaigns campaigns;
  private final CurrentWork work;
  private final Areas areas;
  private final PlaceCatalogue places;
  private final Clock clock;

  Front(
      Coalitions coalitions,
      Organizations organizations,
      Meetings meetings,
      Decisions decisions,
      Campaigns campaigns,
      CurrentWork work,
      Areas areas,
      PlaceCatalogue places,
      Clock clock) {
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.meetings = meetings;
    this.decisions = decisions;
    this.campaigns = campaigns;
    this.work = work;
    this.areas = areas;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/")
  @May(Act.READ_PUBLIC)
  Reply show(Ui ui, Visitor visitor) {
    Coalition coalition = coalitions.current();
    List<Organization> members = organizations.at(clock.instant());
    Optional<Meeting> next = meetings.next();
    // First, because what moves is read at once and the campaigns then find theirs among it.
    Optional<PublicDecision> decided = decisions.newestAdopted();
    List<WorkInHand> current = work.current();
    List<Campaign> open = current.stream().map(WorkInHand::campaign).toList();
    return Reply.publicPage(
        "home/front",
        new FrontPage(
            coalition.founded().isPresent(),
            members.isEmpty()
                ? coalition.name().in(ui.lang())
                : capital(ui.t("home.front.headline", "count", members.size())),
            coalition.mission().in(ui.lang()),
            table(members, next, visitor, ui),
            members,
            next,
            !places.book().isEmpty(),
            coalition.areas().stream().map(area -> areas.part(area, open, ui)).toList(),
            current,
            campaigns.past().size(),
            decided.map(d -> decided(d, ui)),
            coalition.clerkPhone().orElse("")));
  }

  private static RoundTable table(
      List<Organization> members, Optional<Meeting> next, Visitor visitor, Ui ui) {
    Middle middle =
        next.map(
                meeting ->
                    new Middle(
                        ui.t("home.front.nextMeeting"),
                        ui.shortDate(meeting.date()),
                        meeting.place().isEmpty()
                            ? List.of(ui.time(meeting.starts()))
                            : List.of(ui.time(meeting.starts()), meeting.place())))
            .orElseGet(
                () ->
                    Middle.of(
                        ui.number(members.size()),
                        ui.t("home.front.seats", "count", members.size())));
    return RoundTable.directory(
        members.stream()
            .map(
                m ->
                    new Seat(
                        m.name(), m.shortName(), Mark.CHAIR, m.path(), visitor.speaksFor(m.id())))
            .toList(),
        middle,
        ui.t("home.front.picture", "count", members.size()));
  }

  private static Decided decided(PublicDecision decision, Ui ui) {
    List<Seat> seats =
        decision.seats().stream()
            .map(
                s ->
                    new Seat(
                        s.name(),
                        s.shortName(),
                        s.conditional() ? Mark.CONDITIONS : Mark.SUPPORT,
                        "/members/" + s.slug(),
                        false))
            .toList();
    String sum =
        ui.t(
            "home.front.sum",
            "yes",
            decision.yes(),
            "members",
            decision.members(),
            "conditional",
            decision.conditional());
    Optional<RoundTable> table =
        seats.isEmpty()
            ? Optional.empty()
            : Optional.of(
                RoundTable.released(
                    seats,
                    Middle.of(ui.t("home.front.adopted"), sum),
                    decision.statement().in(ui.lang())));
    return new Decided(decision, table, decision.decided().map(ui::date).orElse(""));
  }

  /** A sentence that begins with a number in words. */
  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
