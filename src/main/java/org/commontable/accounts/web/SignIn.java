package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Entrance;
import org.commontable.accounts.Link;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.SignInLetters;
import org.commontable.accounts.SignedIn;
import org.commontable.accounts.Visitor;
import org.commontable.accounts.oidc.Issuers;
import org.commontable.accounts.passkeys.Refusal;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.WithoutFormToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in by a mailed link, signing out, and the language of the page. */
@Controller
class SignIn {
  private final People people;
  private final Links links;
  private final Sessions sessions;
  private final Entrance entrance;
  private final SignInLetters letters;
  private final Postman postman;
  private final Issuers issuers;
  private final Origin origin;
  private final Clock clock;

  SignIn(
      People people,
      Links links,
      Sessions sessions,
      Entrance entrance,
      SignInLetters letters,
      Postman postman,
      Issuers issuers,
      Origin origin,
      Clock clock) {
    this.people = people;
    this.links = links;
    this.sessions = sessions;
    this.entrance = entrance;
    this.letters = letters;
    this.postman = postman;
    this.issuers = issuers;
    this.origin = origin;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  @May(Act.SIGN_IN)
  Reply ask(Visitor visitor, Form form, HttpServletRequest request) {
    String next = LocalPath.or(form.value("next"), "/desk");
    // Who came in by a link handed over signs in by mail here, to get what waits for that.
    return visitor.signedIn() && !visitor.handedOver()
        ? Reply.seeOther(next)
        : Reply.page(
            "accounts/sign-in",
            new SignInPage(Form.blank(), next, offered(request), issuers.any(), refusal(form)));
  }

  /** The same answer whether or not somebody has this address. */
  @PostMapping("/sign-in")
  @May(Act.SIGN_IN)
  Reply mail(Form form, HttpServletRequest request) {
    String next = LocalPath.or(form.value("next"), "/desk");
    String email = form.email("email");
    if (!form.ok()) {
      return Reply.invalid(
          "accounts/sign-in",
          new SignInPage(form, next, offered(request), issuers.any(), Optional.empty()));
    }
    people.byEmail(email).ifPresent(person -> letters.post(person, next));
    return Reply.seeOther("/sign-in/sent");
  }

  @GetMapping("/sign-in/sent")
  @May(Act.SIGN_IN)
  Reply sent() {
    return Reply.page("accounts/sent", Map.of("mail", postman.isSetUp()));
  }

  @GetMapping("/in/{token}")
  @May(Act.SIGN_IN)
  Reply open(@PathVariable String token) {
    Optional<Link> link = links.open(token).filter(SignIn::signsIn);
    return Reply.page(
        "accounts/open-link",
        new OpenLinkPage(
            token,
            link.map(l -> l.person().name()).orElse(""),
            link.filter(l -> l.opensAt(clock.instant())).isPresent()));
  }

  @PostMapping("/in/{token}")
  @May(Act.SIGN_IN)
  Reply enter(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<Link> link = links.open(token).filter(SignIn::signsIn).filter(links::use);
    if (link.isEmpty()) {
      return Reply.invalid("accounts/open-link", new OpenLinkPage(token, "", false));
    }
    entrance.admit(
        link.get().person().id(), SignedIn.LINK, link.get().handedOver(), request, response);
    return Reply.seeOther(LocalPath.or(link.get().target(), "/desk"));
  }

  @PostMapping("/sign-out")
  @May(Act.SIGN_IN)
  Reply leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(Cookies.read(request, Cookies.SESSION));
    forget(request, response);
    return Reply.seeOther("/", "accounts.signedOut");
  }

  /** The browser keeps nothing of hers: a borrowed telephone goes back. */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    Cookies.erase(request, response, Cookies.SESSION);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  /** Needs no token: all it can do is change a language, and a public page is the same for all. */
  @PostMapping("/language")
  @May(Act.READ_PUBLIC)
  @WithoutFormToken
  @ChangesNoPage
  Reply language(Form form, HttpServletRequest request, HttpServletResponse response) {
    String wanted = form.oneOf("to", Languages.ALL);
    if (form.ok()) {
      Cookies.write(request, response, "lang", wanted, Duration.ofDays(365));
    }
    return Reply.seeOther(LocalPath.or(form.value("next"), "/"));
  }

  private boolean offered(HttpServletRequest request) {
    return RelyingParty.of(request, origin).isPresent();
  }

  /** Why a passkey was not taken, when its form led back here. */
  static Optional<String> refusal(Form form) {
    return Refusal.named(form.value("passkey")).map(Refusal::message);
  }

  private static boolean signsIn(Link link) {
    return link.purpose() == LinkPurpose.SIGN_IN;
  }
}
