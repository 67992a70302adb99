package org.commontable.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.accounts.oidc.Issuers;
import org.commontable.accounts.oidc.OwnSignIn;
import org.commontable.accounts.oidc.Refused;
import org.commontable.accounts.oidc.RequiredClaim;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.InSteps;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An organization's own delegate says where its people sign in; neither convener nor operator can.
 * She has shown just now that she is herself, by another way than the one she is about to set.
 */
@Controller
class SetOwnSignIn {
  private static final String TEMPLATE = "members/own-sign-in";

  private final Organizations organizations;
  private final Issuers issuers;
  private final OwnSignIn ownSignIn;
  private final OwnSignInLetters letters;
  private final People people;
  private final Sessions sessions;
  private final Origin origin;
  private final TransactionTemplate step;

  SetOwnSignIn(
      Organizations organizations,
      Issuers issuers,
      OwnSignIn ownSignIn,
      OwnSignInLetters letters,
      People people,
      Sessions sessions,
      Origin origin,
      PlatformTransactionManager transactions) {
    this.organizations = organizations;
    this.issuers = issuers;
    this.ownSignIn = ownSignIn;
    this.letters = letters;
    this.people = people;
    this.sessions = sessions;
    this.origin = origin;
    this.step = new TransactionTemplate(transactions);
  }

  @GetMapping("/members/{slug}/own-sign-in")
  @May(Act.SET_OWN_SIGN_IN)
  Reply form(@PathVariable String slug, Visitor visitor, Ui ui, HttpServletRequest request) {
    var organization = mine(slug, visitor);
    var filled = new HashMap<String, String>();
    issuers
        .of(organization.id())
        .ifPresent(
            issuer -> {
              filled.put("issuer", issuer.address());
              filled.put("client", issuer.clientId());
              issuer
                  .required()
                  .ifPresent(
                      required -> {
                        filled.put("claim", required.name());
                        filled.put("claimValue", required.value());
                      });
            });
    return Reply.page(TEMPLATE, page(organization, Form.of(filled), visitor, ui, request));
  }

  @PostMapping("/members/{slug}/own-sign-in")
  @May(Act.SET_OWN_SIGN_IN)
  @ChangesNoPage
  @InSteps
  Reply set(
      @PathVariable String slug, Form form, Visitor visitor, Ui ui, HttpServletRequest request) {
    var organization = mine(slug, visitor);
    var by = visitor.mustBeSomebody();
    if (!fresh(request)) {
      return Reply.seeOther(organization.path() + "/own-sign-in", "members.ownSignIn.stale");
    }
    String issuer = form.required("issuer", 200);
    String client = form.required("client", 200);
    String secret = form.required("secret", 500);
    if (form.fault("issuer").isEmpty() && !ownSignIn.isAddress(issuer)) {
      form.error("issuer", "members.ownSignIn.issuer.wrong");
    }
    var required = required(form);
    String address = form.ok() ? asked(organization, issuer, form) : "";
    if (!form.ok()) {
      return Reply.invalid(TEMPLATE, page(organization, form, visitor, ui, request));
    }
    boolean set =
        Boolean.TRUE.equals(
            step.execute(status -> keep(slug, request, address, client, secret, required, by)));
    return Reply.seeOther(
        organization.path() + "/own-sign-in",
        set ? "members.ownSignIn.set" : "members.ownSignIn.stale");
  }

  /** While the issuer thought, her seat or her session may have ended: both are asked again. */
  private boolean keep(
      String slug,
      HttpServletRequest request,
      String address,
      String client,
      String secret,
      Optional<RequiredClaim> required,
      Person by) {
    var organization = mine(slug, sessions.visitor(Cookies.read(request, Cookies.SESSION)));
    if (!fresh(request)) {
      return false;
    }
    ownSignIn.set(organization.id(), address, client, secret, required, by.id());
    letters.tell("set", organization, by, address, required);
    return true;
  }

  private String asked(Organization organization, String typed, Form form) {
    try {
      return ownSignIn.named(organization.id(), typed);
    } catch (Refused refused) {
      form.error("issuer", "members.ownSignIn.issuer." + refused.why().key());
      return "";
    }
  }

  /** Both or neither. */
  private static Optional<RequiredClaim> required(Form form) {
    var claim = form.optional("claim", 100);
    var value = form.optional("claimValue", 200);
    if (claim.isPresent() != value.isPresent()) {
      form.error(claim.isEmpty() ? "claim" : "claimValue", "members.ownSignIn.claim.both");
    } else if (claim.filter(name -> !RequiredClaim.isName(name)).isPresent()) {
      form.error("claim", "members.ownSignIn.claim.wrong");
    }
    return claim.flatMap(name -> value.map(said -> new RequiredClaim(name, said)));
  }

  /** Taking it away needs no fresh sign-in: it only closes a door. */
  @PostMapping("/members/{slug}/own-sign-in/removal")
  @May(Act.SET_OWN_SIGN_IN)
  @ChangesNoPage
  Reply remove(@PathVariable String slug, Visitor visitor) {
    var organization = mine(slug, visitor);
    var by = visitor.mustBeSomebody();
    issuers
        .of(organization.id())
        .ifPresent(
            issuer -> {
              ownSignIn.remove(issuer, by.id());
              letters.tell("removed", organization, by, issuer.address(), issuer.required());
            });
    return Reply.seeOther(organization.path() + "/own-sign-in", "members.ownSignIn.removed");
  }

  private OwnSignInSettingsPage page(
      Organization organization, Form form, Visitor visitor, Ui ui, HttpServletRequest request) {
    return new OwnSignInSettingsPage(
        organization,
        issuers
            .of(organization.id())
            .map(
                issuer ->
                    new OwnSignInSettingsPage.Current(
                        issuer.address(),
                        issuer.clientId(),
                        issuer.required(),
                        issuer.setAt(),
                        people.find(issuer.setBy()).map(Person::name).orElse(""))),
        ui.absolute(organization.path() + "/sign-in/callback"),
        form,
        fresh(request),
        visitor.mustBeSomebody().email(),
        RelyingParty.of(request, origin).isPresent());
  }

  private boolean fresh(HttpServletRequest request) {
    return sessions.fresh(Cookies.read(request, Cookies.SESSION));
  }

  private Organization mine(String slug, Visitor visitor) {
    var organization =
        organizations
            .bySlug(slug)
            .filter(Organization::member)
            .orElseThrow(() -> new NotFound("member " + slug));
    if (!visitor.grants().contains(new Grant(Role.DELEGATE, organization.id()))) {
      throw new Forbidden("not a delegate of this organization");
    }
    return organization;
  }
}
