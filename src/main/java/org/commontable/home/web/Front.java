package org.commontable.home.web;

import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who we are, what we work on, what was decided last, when we meet, how to join. */
@Controller
class Front {
  private final Coalitions coalitions;

  Front(Coalitions coalitions) {
    this.coalitions = coalitions;
  }

  @GetMapping("/")
  @May(Act.READ_PUBLIC)
  Reply show(Ui ui) {
    Coalition coalition = coalitions.current();
    return Reply.page(
        "home/front",
        new FrontPage(coalition.name().in(ui.lang()), coalition.mission().in(ui.lang())));
  }
}
