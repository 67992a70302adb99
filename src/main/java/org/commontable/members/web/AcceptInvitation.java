package org.commontable.members.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Entrance;
import org.commontable.accounts.Link;
import org.commontable.accounts.Links;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.SignedIn;
import org.commontable.members.Coalitions;
import org.commontable.members.Invitation;
import org.commontable.members.Inviting;
import org.commontable.members.Organizations;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where an invitation's letter leads. Opening it changes nothing, so that a mail scanner joins
 * nobody; the one button does.
 */
@Controller
class AcceptInvitation {
  private final Links links;
  private final Inviting inviting;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final People people;
  private final Entrance entrance;

  AcceptInvitation(
      Links links,
      Inviting inviting,
      Organizations organizations,
      Coalitions coalitions,
      People people,
      Entrance entrance) {
    this.links = links;
    this.inviting = inviting;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.people = people;
    this.entrance = entrance;
  }

  @GetMapping("/members/invitations/{token}")
  @May(Act.ACCEPT_INVITATION)
  Reply open(@PathVariable String token) {
    var link = known(token);
    Optional<Invitation> invitation = inviting.behind(link);
    if (invitation.isEmpty()) {
      return spent(link);
    }
    var organization = organizations.find(invitation.get().organization()).orElseThrow();
    return Reply.page(
        "members/accept",
        new AcceptPage(
            coalitions.current(),
            organization,
            link.person().name(),
            people.find(invitation.get().invitedBy()).map(p -> p.name()).orElse(""),
            "/members/invitations/" + token));
  }

  @PostMapping("/members/invitations/{token}")
  @May(Act.ACCEPT_INVITATION)
  Reply accept(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var link = known(token);
    var joined = inviting.accept(link);
    if (joined.isEmpty()) {
      return spent(link);
    }
    entrance.admit(link.person().id(), SignedIn.LINK, link.handedOver(), request, response);
    return Reply.seeOther("/welcome", "members.notice.joined", "name", joined.get().name());
  }

  private Link known(String token) {
    return links.open(token).orElseThrow(() -> new NotFound("invitation"));
  }

  private Reply spent(Link link) {
    return new Reply.Page(
        410, "members/accept-spent", new SpentPage(link.used() != null, coalitions.current()));
  }
}
