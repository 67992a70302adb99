package org.commontable.home.web;

import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the table promises every reader. */
@Controller
class Promises {
  @GetMapping("/accessibility")
  @May(Act.READ_PUBLIC)
  Reply accessibility() {
    return Reply.publicPage(
        "home/accessibility",
        List.of(
            "home.accessibility.works", "home.accessibility.without", "home.accessibility.tell"));
  }

  @GetMapping("/privacy")
  @May(Act.READ_PUBLIC)
  Reply privacy() {
    return Reply.publicPage(
        "home/privacy",
        List.of(
            "home.privacy.cookies",
            "home.privacy.signing",
            "home.privacy.members",
            "home.privacy.erase"));
  }
}
