package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commontable.accounts.passkeys.Answer;
import org.commontable.accounts.passkeys.Question;
import org.commontable.accounts.passkeys.Questions;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Form;

/** Binds a question to the browser that asked for it. */
final class PasskeyCookie {
  private static final String NAME = "passkey";

  private PasskeyCookie() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Question question) {
    Cookies.write(request, response, NAME, question.token(), Questions.LIFE);
  }

  /** What the form holds, as the answer to this browser's question; a second one finds none. */
  static Answer answer(
      Form form, RelyingParty party, HttpServletRequest request, HttpServletResponse response) {
    String token = Cookies.read(request, NAME);
    Cookies.erase(request, response, NAME);
    return new Answer(token, form.value("credential"), party);
  }
}
