package org.commontable.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.AskingLimit;
import org.commontable.accounts.Entrance;
import org.commontable.accounts.May;
import org.commontable.accounts.oidc.Attempts;
import org.commontable.accounts.oidc.Heard;
import org.commontable.accounts.oidc.Issuer;
import org.commontable.accounts.oidc.Issuers;
import org.commontable.accounts.oidc.OwnSignIn;
import org.commontable.accounts.oidc.Refusal;
import org.commontable.accounts.oidc.Refused;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.InSteps;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signing in where one's organization signs in. The issuer's page is a plain link, since no form of
 * ours may lead elsewhere; coming back writes nothing until a button is pressed. Each organization
 * has a way back of its own, so that one issuer's answer is never taken for another's. A refusal
 * answers 303, since it uses the attempt up.
 */
@Controller
class SignInThere {
  private static final String TEMPLATE = "members/sign-in";

  private final Organizations organizations;
  private final Issuers issuers;
  private final Attempts attempts;
  private final OwnSignIn ownSignIn;
  private final AskingLimit limit;
  private final Entrance entrance;
  private final TransactionTemplate step;

  SignInThere(
      Organizations organizations,
      Issuers issuers,
      Attempts attempts,
      OwnSignIn ownSignIn,
      AskingLimit limit,
      Entrance entrance,
      PlatformTransactionManager transactions) {
    this.organizations = organizations;
    this.issuers = issuers;
    this.attempts = attempts;
    this.ownSignIn = ownSignIn;
    this.limit = limit;
    this.entrance = entrance;
    this.step = new TransactionTemplate(transactions);
  }

  /** Which organizations have one; their names are public anyway. */
  @GetMapping("/sign-in/organizations")
  @May(Act.SIGN_IN)
  Reply list(Form form) {
    var having = issuers.all().stream().map(Issuer::organization).collect(Collectors.toSet());
    List<Organization> shown =
        organizations.find(having).values().stream()
            .filter(Organization::member)
            .sorted(Comparator.comparing(Organization::name))
            .toList();
    return Reply.page("members/sign-ins", new OwnSignInsPage(shown, next(form)));
  }

  @GetMapping("/members/{slug}/sign-in")
  @May(Act.SIGN_IN)
  Reply ask(@PathVariable String slug, Form form) {
    var here = at(slug);
    var refusal = Refusal.named(form.value("refused")).map(Refusal::message);
    return Reply.page(TEMPLATE, start(here, next(form), refusal));
  }

  @PostMapping("/members/{slug}/sign-in")
  @May(Act.SIGN_IN)
  @ChangesNoPage
  @InSteps
  Reply depart(
      @PathVariable String slug,
      Form form,
      Ui ui,
      HttpServletRequest request,
      HttpServletResponse response) {
    var here = at(slug);
    if (Boolean.TRUE.equals(step.execute(status -> limit.reached(request)))) {
      return refused(here, Refusal.OFTEN, next(form));
    }
    String back = ui.absolute(here.organization().path() + "/sign-in/callback");
    try {
      var departure = ownSignIn.depart(here.issuer(), back, next(form));
      OwnSignInCookie.write(request, response, departure.cookie());
      return Reply.page(
          TEMPLATE, start(here, next(form), Optional.empty()).leaving(departure.to().toString()));
    } catch (Refused refused) {
      return refused(here, refused.why(), next(form));
    }
  }

  @GetMapping("/members/{slug}/sign-in/callback")
  @May(Act.SIGN_IN)
  Reply comeBack(@PathVariable String slug, Form form, HttpServletRequest request) {
    var here = at(slug);
    boolean waits =
        attempts.waits(OwnSignInCookie.read(request), here.issuer().id(), form.value("state"));
    Optional<Refusal> why =
        !waits
            ? Optional.of(Refusal.LATE)
            : form.value("code").isEmpty() ? Optional.of(Refusal.DENIED) : Optional.empty();
    if (why.isPresent()) {
      return Reply.page(TEMPLATE, start(here, "/desk", why.map(Refusal::message)));
    }
    return Reply.page(
        TEMPLATE,
        new OwnSignInPage(
            here.organization(),
            here.issuer().address(),
            "/desk",
            "",
            form.value("state"),
            form.value("code"),
            form.value("iss"),
            Optional.empty()));
  }

  @PostMapping("/members/{slug}/sign-in/callback")
  @May(Act.SIGN_IN)
  @ChangesNoPage
  @InSteps
  Reply enter(
      @PathVariable String slug,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var here = at(slug);
    String cookie = OwnSignInCookie.take(request, response);
    String state = form.value("state");
    var named = Optional.of(form.value("iss")).filter(said -> !said.isEmpty());
    var heard = ownSignIn.hear(here.issuer(), cookie, state, form.value("code"), named);
    return Objects.requireNonNull(
        step.execute(status -> admit(here, cookie, state, heard, request, response)));
  }

  /** A refusal is written down too, so it leaves the transaction as an answer. */
  private Reply admit(
      Here here,
      String cookie,
      String state,
      Heard heard,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var arrival = ownSignIn.arrive(here.issuer(), cookie, state, heard);
      entrance.admit(arrival.person(), here.issuer().voucher(), request, response);
      return Reply.seeOther(arrival.target());
    } catch (Refused refused) {
      return issuers.of(here.organization().id()).isPresent()
          ? refused(here, refused.why(), "/desk")
          : Reply.seeOther(
              "/sign-in", // its own page is gone with it
              Refusal.GONE.message(),
              "organization",
              here.organization().name());
    }
  }

  private record Here(Organization organization, Issuer issuer) {}

  private Here at(String slug) {
    return organizations
        .bySlug(slug)
        .filter(Organization::member)
        .flatMap(found -> issuers.of(found.id()).map(issuer -> new Here(found, issuer)))
        .orElseThrow(() -> new NotFound("own sign-in of " + slug));
  }

  private static OwnSignInPage start(Here here, String next, Optional<String> refusal) {
    return OwnSignInPage.start(here.organization(), here.issuer().address(), next, refusal);
  }

  private static Reply refused(Here here, Refusal why, String next) {
    return Reply.seeOther(
        here.organization().path()
            + "/sign-in?refused="
            + why.key()
            + "&next="
            + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private static String next(Form form) {
    return LocalPath.or(form.value("next"), "/desk");
  }
}
