package org.commontable.home.web;

import jakarta.servlet.http.HttpServletRequest;
import org.commontable.accounts.Act;
import org.commontable.accounts.Person;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.home.sample.SampleMark;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.platform.record.Head;
import org.commontable.platform.record.RecordBook;
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
  private final RecordBook record;
  private final SampleMark sample;

  MastheadOfTheTable(
      Coalitions coalitions, Sessions sessions, RecordBook record, SampleMark sample) {
    this.coalitions = coalitions;
    this.sessions = sessions;
    this.record = record;
    this.sample = sample;
  }

  @Override
  public Masthead forRequest(HttpServletRequest request) {
    Coalition coalition = coalitions.current();
    Visitor visitor =
        request.getAttribute(Visitor.class.getName()) instanceof Visitor known
            ? known
            : sessions.visitor(Cookies.read(request, Cookies.SESSION));
    Head head = record.head();
    return new Masthead(
        coalition.name().in(RequestLanguage.of(request)),
        coalition.zone(),
        sample.stands(),
        head.seq() == 0 ? "" : head.hash().substring(0, 12),
        visitor.person().map(Person::name).orElse(""),
        visitor.may(Act.SEE_OWN_DESK));
  }
}
