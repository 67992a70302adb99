package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ending one's own sessions: their next request, on whatever node, is nobody's. */
@Controller
class YourSessions {
  private final Sessions sessions;

  YourSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping(YourSignIn.PATH + "/sessions/{id}/ending")
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply end(
      @PathVariable UUID id,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID person = visitor.mustBeSomebody().id();
    String token = Cookies.read(request, Cookies.SESSION);
    boolean own =
        sessions.running(person, token).stream().anyMatch(s -> s.own() && s.id().equals(id));
    if (!sessions.end(person, id)) {
      throw new NotFound("session");
    }
    if (own) {
      SignIn.forget(request, response);
      return Reply.seeOther("/", "accounts.signedOut");
    }
    return Reply.seeOther(YourSignIn.PATH, "accounts.notice.sessionEnded");
  }

  @PostMapping(YourSignIn.PATH + "/other-sessions/ending")
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply endOthers(Visitor visitor, HttpServletRequest request) {
    int ended =
        sessions.endOthers(visitor.mustBeSomebody().id(), Cookies.read(request, Cookies.SESSION));
    return Reply.seeOther(YourSignIn.PATH, "accounts.notice.othersEnded", "count", ended);
  }
}
