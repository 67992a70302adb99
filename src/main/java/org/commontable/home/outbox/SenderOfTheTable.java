package org.commontable.home.outbox;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.mail.SenderCheck;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What receivers find at the sender's domain: shown after a test letter, looked up each time. */
@Controller
class SenderOfTheTable {
  private final SenderCheck check;

  SenderOfTheTable(SenderCheck check) {
    this.check = check;
  }

  @GetMapping("/outbox/sender")
  @May(Act.SEND_TEST_MAIL)
  Reply show() {
    return Reply.page("home/sender", new SenderPage(check.domain().orElse(""), check::look));
  }
}
