package org.commontable.decisions.web;

import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Mentions;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Letters about being named: off in one tap from the letter itself, on and off when signed in. */
@Controller
class MentionWishes {
  private final Mentions mentions;

  MentionWishes(Mentions mentions) {
    this.mentions = mentions;
  }

  @GetMapping("/decisions/notices")
  @May(Act.DISCUSS)
  Reply own(Visitor visitor, Ui ui) {
    boolean wanted = mentions.isWanted(visitor.mustBeSomebody().id());
    return Reply.page("decisions/notices", new MentionWishPage("/decisions/notices", wanted));
  }

  @PostMapping("/decisions/notices")
  @May(Act.DISCUSS)
  @ChangesNoPage
  Reply want(Form form, Visitor visitor) {
    mentions.want(visitor.mustBeSomebody().id(), form.value("wanted").equals("yes"));
    return Reply.seeOther("/decisions/notices", "decisions.notices.done");
  }

  @GetMapping("/quiet/{token}")
  @May(Act.READ_PUBLIC)
  Reply ask(@PathVariable String token, Ui ui) {
    return Reply.page(
        "decisions/notices",
        new MentionWishPage("/quiet/" + token, mentions.isWanted(whose(token))));
  }

  /** Whatever the form says: this link only ends them. */
  @PostMapping("/quiet/{token}")
  @May(Act.READ_PUBLIC)
  @ChangesNoPage
  Reply end(@PathVariable String token) {
    mentions.want(whose(token), false);
    return Reply.seeOther("/quiet/" + token, "decisions.notices.done");
  }

  private UUID whose(String token) {
    return mentions.whose(token).orElseThrow(() -> new NotFound("link"));
  }
}
