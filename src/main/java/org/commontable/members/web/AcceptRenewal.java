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
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalitions;
import org.commontable.members.Organizations;
import org.commontable.members.Renewal;
import org.commontable.members.Renewing;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the letter of a renewal leads. Opening it changes nothing. Whoever is signed in as somebody
 * else here is stopped: the convener does not press this button in her own browser.
 */
@Controller
class AcceptRenewal {
  private static final String PAGE = "members/renewal";

  private final Links links;
  private final Renewing renewing;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final People people;
  private final Entrance entrance;

  AcceptRenewal(
      Links links,
      Renewing renewing,
      Organizations organizations,
      Coalitions coalitions,
      People people,
      Entrance entrance) {
    this.links = links;
    this.renewing = renewing;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.people = people;
    this.entrance = entrance;
  }

  @GetMapping("/members/renewals/{token}")
  @May(Act.ACCEPT_INVITATION)
  Reply open(@PathVariable String token, Visitor visitor, Ui ui) {
    var link = known(token);
    Optional<Renewal> renewal = renewing.behind(link);
    if (renewal.isEmpty()) {
      return spent(link);
    }
    return Reply.page(PAGE, page(renewal.get(), link, token, visitor, ui));
  }

  private RenewalPage page(Renewal renewal, Link link, String token, Visitor visitor, Ui ui) {
    return new RenewalPage(
        organizations.find(renewal.organization()).orElseThrow(),
        renewal,
        link.person().name(),
        people.find(renewal.askedBy()).map(p -> p.name()).orElse(""),
        "/members/renewals/" + token,
        stranger(link, visitor),
        renewing.waitsUntil(renewal).map(ui::dateTime).orElse(""));
  }

  @PostMapping("/members/renewals/{token}")
  @May(Act.ACCEPT_INVITATION)
  Reply accept(
      @PathVariable String token,
      Visitor visitor,
      Ui ui,
      HttpServletRequest request,
      HttpServletResponse response) {
    var link = known(token);
    if (stranger(link, visitor)) {
      throw Forbidden.asSomebodyElse("signed in as somebody else");
    }
    var early = renewing.behind(link).filter(one -> renewing.waitsUntil(one).isPresent());
    if (early.isPresent()) {
      return Reply.invalid(PAGE, page(early.get(), link, token, visitor, ui));
    }
    var seated = renewing.accept(link, ui.words(), ui.origin());
    if (seated.isEmpty()) {
      return spent(link);
    }
    entrance.admit(link.person().id(), SignedIn.LINK, false, request, response);
    return Reply.seeOther(
        seated.get().path(), "members.notice.renewal.done", "name", seated.get().name());
  }

  private static boolean stranger(Link link, Visitor visitor) {
    return visitor.person().filter(person -> !person.id().equals(link.person().id())).isPresent();
  }

  private Link known(String token) {
    return links.open(token).orElseThrow(() -> new NotFound("renewal"));
  }

  private Reply spent(Link link) {
    return new Reply.Page(
        410, "members/accept-spent", new SpentPage(link.used() != null, coalitions.current()));
  }
}
