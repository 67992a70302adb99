package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.AskingLimit;
import org.commontable.accounts.Entrance;
import org.commontable.accounts.May;
import org.commontable.accounts.SignedIn;
import org.commontable.accounts.passkeys.Options;
import org.commontable.accounts.passkeys.Passkeys;
import org.commontable.accounts.passkeys.Questions;
import org.commontable.accounts.passkeys.Refusal;
import org.commontable.accounts.passkeys.Refused;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signing in with a passkey: a script fetches the question and lets the browser answer it; then the
 * page's own form brings the answer. A refusal answers 303 too, since it uses the question up and
 * may put a passkey in doubt: an invalid form would roll both back.
 */
@Controller
class PasskeySignIn {
  private static final byte[] TOO_MANY = "{}".getBytes(StandardCharsets.UTF_8);

  private final Passkeys passkeys;
  private final Questions questions;
  private final AskingLimit limit;
  private final Entrance entrance;
  private final Origin origin;

  PasskeySignIn(
      Passkeys passkeys, Questions questions, AskingLimit limit, Entrance entrance, Origin origin) {
    this.passkeys = passkeys;
    this.questions = questions;
    this.limit = limit;
    this.entrance = entrance;
    this.origin = origin;
  }

  @PostMapping("/sign-in/passkey/question")
  @May(Act.SIGN_IN)
  @ChangesNoPage
  Reply ask(HttpServletRequest request, HttpServletResponse response) {
    var party =
        RelyingParty.of(request, origin)
            .orElseThrow(() -> new NotFound("passkeys under this name"));
    if (limit.reached(request)) {
      return new Reply.Body(429, "application/json", TOO_MANY, Map.of("Cache-Control", "no-store"));
    }
    var question = questions.ask(null);
    PasskeyCookie.write(request, response, question);
    return Reply.json(Options.toEnter(question, party));
  }

  @PostMapping("/sign-in/passkey")
  @May(Act.SIGN_IN)
  @ChangesNoPage
  Reply enter(Form form, HttpServletRequest request, HttpServletResponse response) {
    String next = LocalPath.or(form.value("next"), "/desk");
    var party = RelyingParty.of(request, origin);
    if (party.isEmpty()) {
      return refused(Refusal.NOWHERE, next);
    }
    try {
      var person = passkeys.enter(PasskeyCookie.answer(form, party.get(), request, response));
      entrance.admit(person, SignedIn.PASSKEY, false, request, response);
      return Reply.seeOther(next);
    } catch (Refused refused) {
      return refused(refused.why(), next);
    }
  }

  private static Reply refused(Refusal why, String next) {
    return Reply.seeOther(
        "/sign-in?passkey="
            + why.key()
            + "&next="
            + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }
}
