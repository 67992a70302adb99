package org.commontable.home.convener;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Entrance;
import org.commontable.accounts.Link;
import org.commontable.accounts.Links;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.SignedIn;
import org.commontable.accounts.Visitor;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the letter to a future convener leads. Opening it changes nothing. */
@Controller
class AcceptOffice {
  private final Links links;
  private final Succeeding succeeding;
  private final People people;
  private final Organizations organizations;
  private final Entrance entrance;

  AcceptOffice(
      Links links,
      Succeeding succeeding,
      People people,
      Organizations organizations,
      Entrance entrance) {
    this.links = links;
    this.succeeding = succeeding;
    this.people = people;
    this.organizations = organizations;
    this.entrance = entrance;
  }

  @GetMapping("/convener/acceptances/{token}")
  @May(Act.ACCEPT_INVITATION)
  Reply open(@PathVariable String token, Visitor visitor) {
    var link = known(token);
    return succeeding
        .behind(link)
        .<Reply>map(
            succession ->
                Reply.page("home/convener/acceptance", page(succession, link, token, visitor)))
        .orElseGet(() -> spent(link));
  }

  @PostMapping("/convener/acceptances/{token}")
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
    var accepted = succeeding.accept(link);
    if (accepted.isEmpty()) {
      return spent(link);
    }
    if (accepted.get().done().isEmpty()) {
      return Reply.seeOther(
          "/",
          "home.convener.notice.accepted",
          "until",
          accepted.get().noticeUntil().map(ui::dateTime).orElse(""));
    }
    entrance.admit(link.person().id(), SignedIn.LINK, false, request, response);
    return Reply.seeOther("/desk", "home.convener.notice.installed");
  }

  private AcceptancePage page(Succession succession, Link link, String token, Visitor visitor) {
    return new AcceptancePage(
        "/convener/acceptances/" + token,
        link.person().name(),
        people.find(succession.proposedBy()).map(Person::name).orElse(""),
        organization(succession.proposedFor()),
        organization(succession.secondedFor()),
        succession,
        stranger(link, visitor));
  }

  private String organization(Optional<UUID> id) {
    return id.flatMap(organizations::find).map(Organization::name).orElse("");
  }

  /** The convener, or whoever proposed her, does not press this button in her own browser. */
  private static boolean stranger(Link link, Visitor visitor) {
    return visitor.person().filter(person -> !person.id().equals(link.person().id())).isPresent();
  }

  private Link known(String token) {
    return links.open(token).orElseThrow(() -> new NotFound("office"));
  }

  private static Reply spent(Link link) {
    return new Reply.Page(410, "home/convener/spent", Map.of("used", link.used() != null));
  }
}
