package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.Device;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.accounts.passkeys.Passkeys;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One page for a person's passkeys and sessions. */
@Controller
class YourSignIn {
  static final String PATH = "/your-sign-in";

  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Origin origin;

  YourSignIn(Passkeys passkeys, Sessions sessions, Origin origin) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.origin = origin;
  }

  @GetMapping(PATH)
  @May(Act.KEEP_OWN_SIGN_IN)
  Reply show(Visitor visitor, Form form, Ui ui, HttpServletRequest request) {
    Person person = visitor.mustBeSomebody();
    var mine = passkeys.of(person.id());
    return Reply.page(
        "accounts/your-sign-in",
        new YourSignInPage(
            person.name(),
            person.email(),
            Form.of(Map.of("name", deviceInWords(request, ui))),
            RelyingParty.of(request, origin).map(RelyingParty::id).orElse(""),
            mine.size() < Passkeys.MOST,
            sessions.fresh(Cookies.read(request, Cookies.SESSION)),
            mine,
            sessions.running(person.id(), Cookies.read(request, Cookies.SESSION)),
            SignIn.refusal(form)));
  }

  /** Firefox on Windows: what a passkey is called until its owner calls it otherwise. */
  static String deviceInWords(HttpServletRequest request, Ui ui) {
    var device = Device.of(request.getHeader("User-Agent"));
    return ui.t(
        "accounts.device",
        "known",
        device.known(),
        "browser",
        device.browser(),
        "system",
        device.system());
  }
}
