package org.commontable.members.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalitions;
import org.commontable.members.Invitation;
import org.commontable.members.Invitations;
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

/** Who sits at the table: drawn, listed, and for the convener with those who were asked. */
@Controller
class Directory {
  private final Organizations organizations;
  private final Invitations invitations;
  private final Coalitions coalitions;
  private final People people;
  private final Clock clock;

  Directory(
      Organizations organizations,
      Invitations invitations,
      Coalitions coalitions,
      People people,
      Clock clock) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.coalitions = coalitions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/members")
  @May(Act.READ_PUBLIC)
  Reply show(Visitor visitor, Ui ui) {
    var members = organizations.at(clock.instant());
    boolean convenes = visitor.may(Act.INVITE_ORGANIZATION);
    return Reply.publicPage(
        "members/directory",
        new DirectoryPage(
            visitor.may(Act.READ_AS_MEMBER),
            members,
            table(members, visitor, ui),
            convenes,
            convenes ? waiting() : List.of(),
            invitations.pending().size(),
            coalitions.current().clerkPhone()));
  }

  private static RoundTable table(List<Organization> members, Visitor visitor, Ui ui) {
    var count = members.size();
    return RoundTable.directory(
            members.stream()
                .map(
                    member ->
                        new Seat(
                            member.name(),
                            member.shortName(),
                            Mark.CHAIR,
                            member.path(),
                            visitor.speaksFor(member.id())))
                .toList(),
            Middle.of(ui.number(count), ui.t("members.directory.middle", "count", count)),
            ui.t("members.directory.picture", "count", count))
        .withoutList();
  }

  private List<DirectoryPage.Waiting> waiting() {
    return organizations.all().stream()
        .filter(organization -> !organization.member())
        .filter(
            organization ->
                organization.joined().isEmpty()
                    || invitations.openFor(organization.id()).isPresent())
        .map(this::waiting)
        .toList();
  }

  private DirectoryPage.Waiting waiting(Organization organization) {
    Optional<Invitation> open = invitations.openFor(organization.id());
    return new DirectoryPage.Waiting(
        organization,
        open.flatMap(invitation -> people.find(invitation.person()))
            .map(person -> person.name())
            .orElse(""),
        open.flatMap(Invitation::sent));
  }
}
