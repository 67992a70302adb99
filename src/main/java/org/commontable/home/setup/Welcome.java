package org.commontable.home.setup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grants;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.SetUpKeys;
import org.commontable.accounts.SignInLetters;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The set-up link: whoever holds it becomes operator and convener, and gets a link to sign in. */
@Controller
class Welcome {
  private final SetUpKeys keys;
  private final People people;
  private final Grants grants;
  private final SignInLetters letters;
  private final Postman postman;
  private final Clock clock;

  Welcome(
      SetUpKeys keys,
      People people,
      Grants grants,
      SignInLetters letters,
      Postman postman,
      Clock clock) {
    this.keys = keys;
    this.people = people;
    this.grants = grants;
    this.letters = letters;
    this.postman = postman;
    this.clock = clock;
  }

  @GetMapping("/set-up/{token}")
  @May(Act.SIGN_IN)
  Reply open(@PathVariable String token) {
    return keys.opens(token)
        ? Reply.page("home/set-up/welcome", new WelcomePage(token, Form.blank()))
        : used();
  }

  @PostMapping("/set-up/{token}")
  @May(Act.SIGN_IN)
  Reply enter(@PathVariable String token, Form form, Ui ui) {
    mustOpen(token);
    String name = form.required("name", 120);
    String email = form.email("email");
    if (!form.ok()) {
      return Reply.invalid("home/set-up/welcome", new WelcomePage(token, form));
    }
    Person operator = people.ensure(email, name, ui.lang());
    if (!keys.claim(token, operator.id())) {
      throw new NotFound("set-up link");
    }
    for (Role role : List.of(Role.OPERATOR, Role.CONVENER)) {
      // Nobody has signed in yet: whoever used an older link, and mistyped perhaps, makes way.
      grants.holders(role, null, clock.instant()).stream()
          .filter(other -> !other.id().equals(operator.id()))
          .forEach(other -> grants.end(other.id(), role, null, clock.instant(), operator.id()));
      grants.grant(operator.id(), role, null, clock.instant(), operator.id());
    }
    letters.post(operator, "/set-up");
    return Reply.seeOther("/set-up/" + token + "/sent");
  }

  @GetMapping("/set-up/{token}/sent")
  @May(Act.SIGN_IN)
  Reply sent(@PathVariable String token) {
    return keys.opens(token)
        ? Reply.page("home/set-up/sent", Map.of("mail", postman.isSetUp()))
        : used();
  }

  /**
   * Once an operator has signed in, the link opens nothing. The same page for every token, so that
   * it tells nobody which one was the right one.
   */
  private Reply used() {
    return new Reply.Page(410, "home/set-up/used", Map.of("needed", keys.needed()));
  }

  private void mustOpen(String token) {
    if (!keys.opens(token)) {
      throw new NotFound("set-up link");
    }
  }
}
