package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Link;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.May;
import org.commontable.decisions.store.Author;
import org.commontable.decisions.store.Channel;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link in the mail: one step shows the form, the second takes the stance. Opening it writes
 * nothing. It may change the answer until the close, and works only while its holder still sits for
 * the organization.
 */
@Controller
class VoteByLink {
  private record Seated(Link link, Dossier dossier, Elector elector) {}

  private final Links links;
  private final Dossiers dossiers;
  private final Seats seats;
  private final StanceForms forms;
  private final Briefs briefs;
  private final Clock clock;

  VoteByLink(
      Links links, Dossiers dossiers, Seats seats, StanceForms forms, Briefs briefs, Clock clock) {
    this.links = links;
    this.dossiers = dossiers;
    this.seats = seats;
    this.forms = forms;
    this.briefs = briefs;
    this.clock = clock;
  }

  @GetMapping("/vote/{token}")
  @May(Act.TAKE_STANCE_BY_LINK)
  Reply ask(@PathVariable String token, Ui ui) {
    Seated seated = seated(token);
    Form form = forms.filled(seated.dossier(), seated.elector().organization());
    return Reply.page("decisions/stance", page(seated, token, form, ui));
  }

  /** The page to carry home, for whoever the letter was for; nothing else of the room. */
  @GetMapping("/vote/{token}/brief")
  @May(Act.TAKE_STANCE_BY_LINK)
  Reply brief(@PathVariable String token, Ui ui) {
    return Reply.page("decisions/brief", brief(token, seated(token), ui));
  }

  @GetMapping("/vote/{token}/brief.txt")
  @May(Act.TAKE_STANCE_BY_LINK)
  Reply briefAsText(@PathVariable String token, Ui ui) {
    return Reply.text("text/plain", BriefText.of(brief(token, seated(token), ui), ui));
  }

  private BriefPage brief(String token, Seated seated, Ui ui) {
    return briefs.byLink(
        seated.dossier(), seated.elector().organization(), "/vote/" + token + "/brief", ui);
  }

  @PostMapping("/vote/{token}")
  @May(Act.TAKE_STANCE_BY_LINK)
  Reply take(@PathVariable String token, Form form, Ui ui) {
    Seated seated = seated(token);
    boolean handedOver = seated.link().handedOver();
    var author = new Author(seated.link().person().id(), Finder.request(form), "mail");
    boolean taken =
        forms.take(
            seated.dossier(),
            seated.elector().organization(),
            form,
            Channel.WEB,
            false,
            handedOver,
            author,
            ui);
    return taken
        ? Reply.seeOther(
            "/vote/" + token,
            handedOver ? "decisions.stance.takenHandedOver" : "decisions.stance.taken",
            "name",
            seated.elector().name())
        : Reply.invalid("decisions/stance", page(seated, token, form, ui));
  }

  @PostMapping("/vote/{token}" + StanceForms.LATE)
  @May(Act.TAKE_STANCE_BY_LINK)
  Reply leaveWord(@PathVariable String token, Form form, Ui ui) {
    Seated seated = seated(token);
    var author = new Author(seated.link().person().id(), Finder.request(form), "mail");
    boolean filed =
        forms.leaveWord(
            seated.dossier(),
            seated.elector().organization(),
            form,
            seated.link().handedOver(),
            author);
    return filed
        ? Reply.seeOther("/vote/" + token, "decisions.late.filed", "name", seated.elector().name())
        : Reply.invalid("decisions/stance", page(seated, token, form, ui));
  }

  private StancePage page(Seated seated, String token, Form form, Ui ui) {
    return forms.page(
        seated.dossier(), Optional.of(seated.elector()), "/vote/" + token, "", form, ui);
  }

  private Seated seated(String token) {
    Instant now = clock.instant();
    Link link =
        links
            .open(token)
            .filter(l -> l.purpose() == LinkPurpose.VOTE && l.opensAt(now))
            .orElseThrow(() -> new NotFound("vote link"));
    UUID organization = Optional.ofNullable(link.organization()).orElseThrow();
    boolean sits =
        seats.holders(organization, now).stream()
            .filter(seat -> seat.kind().speaks())
            .map(Seat::person)
            .anyMatch(link.person().id()::equals);
    Dossier dossier =
        dossiers
            .find(Finder.id(link.target()))
            .filter(_ -> sits)
            .orElseThrow(() -> new NotFound("vote link"));
    return new Seated(link, dossier, Finder.seat(dossier, organization.toString()));
  }
}
