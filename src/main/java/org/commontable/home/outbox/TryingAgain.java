package org.commontable.home.outbox;

import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.platform.mail.Letters;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends letters that were given up on their way again. Who did so is kept beside the letter. */
@Controller
class TryingAgain {
  private final Letters letters;

  TryingAgain(Letters letters) {
    this.letters = letters;
  }

  @PostMapping("/outbox/letters/{letter}/trying-again")
  @May(Act.TRY_LETTER_AGAIN)
  Reply one(@PathVariable UUID letter, Visitor visitor) {
    return letters.tryAgain(letter, visitor.mustBeSomebody().id())
        ? Reply.seeOther("/outbox", "home.outbox.again.done", "count", 1)
        : Reply.seeOther("/outbox", "home.outbox.again.not");
  }

  @PostMapping("/outbox/trying-again")
  @May(Act.TRY_LETTER_AGAIN)
  Reply all(Visitor visitor) {
    int again = letters.tryAllAgain(visitor.mustBeSomebody().id());
    return again > 0
        ? Reply.seeOther("/outbox", "home.outbox.again.done", "count", again)
        : Reply.seeOther("/outbox", "home.outbox.again.not");
  }
}
