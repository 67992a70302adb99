package org.commontable.campaigns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Seal;
import org.commontable.campaigns.petitions.Signing;
import org.commontable.campaigns.petitions.Typos;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.InGroup;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The petition and its form in stages: details, then check and sign. What was typed travels in
 * hidden fields, so "back" loses nothing and no session is needed; a fault found at the end leads
 * back to the stage it belongs to (campaigns.md 2.2).
 */
@Controller
class SigningRoute {
  /** Proof that this browser sent the form; sealed. */
  static final String SENT = "petition-sent";

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final PetitionPages pages;
  private final Signing signing;
  private final Typos typos;
  private final Seal seal;
  private final Postman postman;

  SigningRoute(PetitionPages pages, Signing signing, Typos typos, Seal seal, Postman postman) {
    this.pages = pages;
    this.signing = signing;
    this.typos = typos;
    this.seal = seal;
    this.postman = postman;
  }

  @GetMapping("/petitions/{slug}")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    var blank = Form.of(java.util.Map.of("via", form.value("via")));
    return Reply.publicPage(
        "campaigns/petition", pages.page(pages.visible(slug, visitor), blank, ui, visitor));
  }

  /** First stage to second. Nothing is written. */
  @PostMapping("/petitions/{slug}/check")
  @May(Act.SIGN_PETITION)
  @ChangesNoPage
  Reply check(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    SignForm.readDetails(form);
    PetitionPage page = pages.page(petition, form, ui, visitor);
    if (!page.state().signable()) {
      return Reply.seeOther(petition.path());
    }
    return form.ok()
        ? Reply.page("campaigns/petition-check", checkPage(page, form))
        : Reply.invalid("campaigns/petition", page);
  }

  /** Back to the first stage with everything as it was typed. */
  @PostMapping("/petitions/{slug}/details")
  @May(Act.SIGN_PETITION)
  @ChangesNoPage
  Reply back(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    return details(pages.visible(slug, visitor), form, ui, visitor);
  }

  /** The same answer whether or not this address has signed before. */
  @PostMapping("/petitions/{slug}/signatures")
  @May(Act.SIGN_PETITION)
  @ChangesNoPage
  @InGroup(SigningTogether.class)
  Reply sign(
      @PathVariable String slug,
      Form form,
      Ui ui,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Petition petition = pages.visible(slug, visitor);
    SignForm.readDetails(form);
    PetitionPage page = pages.page(petition, form, ui, visitor);
    if (!page.state().signable()) {
      return Reply.seeOther(petition.path());
    }
    if (!form.ok()) {
      return Reply.invalid("campaigns/petition", page);
    }
    SignForm.readCheck(form);
    if (!form.ok()) {
      return Reply.invalid("campaigns/petition-check", checkPage(page, form));
    }
    var signature =
        signing.sign(
            petition,
            SignForm.signer(form, petition, page.consent(), ui.lang(), request.getRemoteAddr()));
    return sent(petition, signature, request, response);
  }

  /** On to the page that says "look into your mail", as the browser that sent the form. */
  Reply sent(
      Petition petition, UUID signature, HttpServletRequest request, HttpServletResponse response) {
    Cookies.write(request, response, SENT, seal.close(SENT, signature.toString()), A_WEEK);
    return Reply.seeOther(sentPath(petition));
  }

  static String sentPath(Petition petition) {
    return petition.path() + "/sent";
  }

  @GetMapping("/petitions/{slug}/sent")
  @May(Act.READ_PUBLIC)
  Reply sent(@PathVariable String slug, Ui ui, Visitor visitor) {
    return Reply.page(
        "campaigns/petition-sent",
        new PetitionSentPage(
            pages.page(pages.visible(slug, visitor), Form.blank(), ui, visitor),
            postman.isSetUp() ? "yes" : "no"));
  }

  private Reply details(Petition petition, Form form, Ui ui, Visitor visitor) {
    return Reply.page("campaigns/petition", pages.page(petition, form, ui, visitor));
  }

  private PetitionCheckPage checkPage(PetitionPage page, Form form) {
    String email = form.value("email");
    return new PetitionCheckPage(page, form, typos.meant(email), SignForm.looksLikeSchool(email));
  }
}
