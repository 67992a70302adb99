package org.commontable.home.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A person has her name and address erased, by herself and at any hour. */
@Controller
class EraseOneself {
  static final String PATH = "/your-sign-in/erasure";

  private final Holdings holdings;
  private final Erasing erasing;
  private final Sessions sessions;

  EraseOneself(Holdings holdings, Erasing erasing, Sessions sessions) {
    this.holdings = holdings;
    this.erasing = erasing;
    this.sessions = sessions;
  }

  @GetMapping(PATH)
  @May(Act.ERASE_ONESELF)
  Reply ask(Visitor visitor, Ui ui, HttpServletRequest request) {
    return visitor
        .person()
        .map(person -> Reply.page("home/erasure", page(person, Form.blank(), ui, request)))
        .orElseGet(() -> Reply.seeOther("/sign-in?next=" + PATH));
  }

  @PostMapping(PATH)
  @May(Act.ERASE_ONESELF)
  Reply erase(
      Form form, Visitor visitor, Ui ui, HttpServletRequest request, HttpServletResponse response) {
    Person person = visitor.mustBeSomebody();
    ErasurePage page = page(person, form, ui, request);
    if (!page.stops().isEmpty() || !page.fresh()) {
      return Reply.invalid("home/erasure", page);
    }
    if (!form.checked("sure")) {
      form.error("sure", "home.erasure.sureNeeded");
      return Reply.invalid("home/erasure", page);
    }
    erasing.erase(person.id());
    Cookies.erase(request, response, Cookies.SESSION);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return Reply.seeOther("/", "home.erasure.done");
  }

  private ErasurePage page(Person person, Form form, Ui ui, HttpServletRequest request) {
    return new ErasurePage(
        form,
        person.name(),
        person.email(),
        sessions.fresh(Cookies.read(request, Cookies.SESSION)),
        holdings.stops(person.id(), ui),
        holdings.inWords(person.id(), ui));
  }
}
