package org.commontable.campaigns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.petitions.Confirming;
import org.commontable.campaigns.petitions.Confirming.Stand;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.campaigns.petitions.Seal;
import org.commontable.campaigns.petitions.Signers;
import org.commontable.campaigns.petitions.Token;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The links in a signer's mail. Opening one writes nothing, so that a mail scanner confirms
 * nothing; a wrong one leads to the petition without a hint, a used one to the thanks (campaigns.md
 * 2.2, 2.3).
 */
@Controller
class ConfirmRoute {
  /** Opens the thank-you page for the browser that confirmed; sealed. */
  static final String SIGNED = "petition-signed";

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Confirming confirming;
  private final Petitions petitions;
  private final PetitionPages pages;
  private final Counting counting;
  private final Signers signers;
  private final Seal seal;

  ConfirmRoute(
      Confirming confirming,
      Petitions petitions,
      PetitionPages pages,
      Counting counting,
      Signers signers,
      Seal seal) {
    this.confirming = confirming;
    this.petitions = petitions;
    this.pages = pages;
    this.counting = counting;
    this.signers = signers;
    this.seal = seal;
  }

  @GetMapping("/confirm/{token}")
  @May(Act.READ_PUBLIC)
  Reply look(@PathVariable String token, Ui ui, HttpServletRequest request) {
    var found = Token.read(token).flatMap(confirming::look);
    if (found.map(Confirming.Found::stand).filter(Stand.WAITING::equals).isEmpty()) {
      return Reply.seeOther(whereTo(token, found));
    }
    Petition petition = found.get().petition();
    boolean sentFromHere =
        seal.open(SigningRoute.SENT, Cookies.read(request, SigningRoute.SENT))
            .filter(found.get().signature().toString()::equals)
            .isPresent();
    return Reply.page("campaigns/confirm", page(petition, token, sentFromHere, ui));
  }

  @PostMapping("/confirm/{token}")
  @May(Act.SIGN_PETITION)
  @ChangesNoPage
  Reply confirm(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var read = Token.read(token);
    var before = read.flatMap(confirming::look);
    if (read.isPresent() && before.isPresent() && confirming.confirm(read.get())) {
      String signature = before.get().signature().toString();
      Cookies.write(request, response, SIGNED, seal.close(SIGNED, signature), AN_HOUR);
      return Reply.seeOther(before.get().petition().path() + "/thanks");
    }
    return Reply.seeOther(whereTo(token, read.flatMap(confirming::look)));
  }

  @GetMapping("/confirm/{token}/not-me")
  @May(Act.READ_PUBLIC)
  Reply notMe(@PathVariable String token, Ui ui) {
    return Reply.page("campaigns/not-me", page(petitionOf(token), token, false, ui));
  }

  /** The same answer for a right and a wrong token. */
  @PostMapping("/confirm/{token}/not-me")
  @May(Act.SIGN_PETITION)
  Reply reject(@PathVariable String token) {
    Token.read(token).ifPresent(confirming::reject);
    return Reply.seeOther(petitionOf(token).path(), "campaigns.notMe.done");
  }

  /** The page of one's own signature, from the thank-you mail. */
  @GetMapping("/signed/{token}")
  @May(Act.READ_PUBLIC)
  Reply own(@PathVariable String token, Ui ui) {
    var found = Token.read(token).flatMap(confirming::lookSigned);
    if (found.map(Confirming.Found::stand).filter(Stand.DONE::equals).isEmpty()) {
      return Reply.seeOther(petitionOf(token).path());
    }
    return Reply.page("campaigns/signed", page(found.get().petition(), token, false, ui));
  }

  @PostMapping("/signed/{token}")
  @May(Act.SIGN_PETITION)
  Reply withdraw(@PathVariable String token) {
    Token.read(token).ifPresent(confirming::withdraw);
    return Reply.seeOther(petitionOf(token).path(), "campaigns.signed.withdrawn");
  }

  @GetMapping("/petitions/{slug}/thanks")
  @May(Act.READ_PUBLIC)
  Reply thanks(@PathVariable String slug, Ui ui, Visitor visitor, HttpServletRequest request) {
    Petition petition = pages.visible(slug, visitor);
    Optional<String> name =
        seal.open(SIGNED, Cookies.read(request, SIGNED))
            .map(UUID::fromString)
            .flatMap(signature -> signers.ownName(petition.id(), signature));
    return Reply.page(
        "campaigns/thanks",
        new ThanksPage(
            petition,
            pages.area(petition),
            counting.of(petition.id()),
            name,
            pages.paid(petition, ui)));
  }

  private String whereTo(String token, Optional<Confirming.Found> found) {
    String petition = petitionOf(token).path();
    boolean done = found.map(Confirming.Found::stand).filter(Stand.DONE::equals).isPresent();
    return done ? petition + "/thanks" : petition;
  }

  /** The petition a link names, whether or not its secret half is right. */
  private Petition petitionOf(String token) {
    return petitions
        .bySlug(token.replaceFirst("\\..*$", ""))
        .filter(petition -> petition.opened().isPresent())
        .orElseThrow(() -> new NotFound("petition of a mailed link"));
  }

  private ConfirmPage page(Petition petition, String token, boolean atOnce, Ui ui) {
    return new ConfirmPage(petition, pages.area(petition), token, atOnce, pages.paid(petition, ui));
  }
}
