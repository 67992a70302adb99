package org.commontable.home.web;

import jakarta.servlet.http.HttpServletRequest;
import org.commontable.accounts.Act;
import org.commontable.accounts.Person;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Masthead;
import org.commontable.platform.web.Mastheads;
import org.commontable.platform.web.RequestLanguage;
import org.springframework.stereotype.Component;

/** What stands on every page: the coalition's name, the record's head, who is signed in. */
@Component
class MastheadOfTheTable implements Mastheads {
  private final Coalitions coalitions;
  private final Sessions sessions;

  MastheadOfTheTable(Coalitions coalitions, Sessions sessions) {
    this.coalitions = coalitions;
    this.sessions = sessions;
  }

  @Override
  public Masthead forRequest(HttpServletRequest request) {
    Coalition coalition = coalitions.current();
    Visitor visitor =
        request.getAttribute(Visitor.class.getName()) instanceof Visitor known
            ? known
            : sessions.visitor(Cookies.read(request, Cookies.SESSION));
    return new Masthead(
        coalition.name().in(RequestLanguage.of(request)),
        coalition.zone(),
        false,
        "",
        visitor.person().map(Person::name).orElse(""),
        visitor.may(Act.SEE_OWN_DESK));
  }
}
