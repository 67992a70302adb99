package org.commontable.accounts.web;

import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Renaming;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who was named by others says herself how she is called. */
@Controller
class YourName {
  static final String PATH = YourSignIn.PATH + "/name";

  private static final String TEMPLATE = "accounts/your-name";
  private static final int LONGEST = 120;

  private final Renaming renaming;

  YourName(Renaming renaming) {
    this.renaming = renaming;
  }

  @GetMapping(PATH)
  @May(Act.KEEP_OWN_SIGN_IN)
  Reply ask(Visitor visitor) {
    return Reply.page(TEMPLATE, Form.of(Map.of("name", visitor.mustBeSomebody().name())));
  }

  @PostMapping(PATH)
  @May(Act.KEEP_OWN_SIGN_IN)
  Reply correct(Form form, Visitor visitor) {
    Person person = visitor.mustBeSomebody();
    String name = form.required("name", LONGEST);
    if (form.ok() && name.chars().noneMatch(Character::isLetter)) {
      form.error("name", "accounts.name.noLetter");
    } else if (form.ok() && renaming.isTaken(name, person)) {
      form.error("name", "accounts.name.taken");
    }
    if (!form.ok()) {
      return Reply.invalid(TEMPLATE, form);
    }
    if (!name.equals(person.name())) {
      renaming.rename(person, name);
    }
    return Reply.seeOther(YourSignIn.PATH, "accounts.name.done", "name", name);
  }
}
