package org.commontable.decisions.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Carry it home: on paper, as plain text, by mail to oneself; and a copy to hand on outside. */
@Controller
class CarryHome {
  private final Finder finder;
  private final Briefs briefs;
  private final Outbox outbox;
  private final Postman postman;

  CarryHome(Finder finder, Briefs briefs, Outbox outbox, Postman postman) {
    this.finder = finder;
    this.briefs = briefs;
    this.outbox = outbox;
    this.postman = postman;
  }

  @GetMapping("/decisions/{number}/brief")
  @May(Act.READ_AS_MEMBER)
  Reply brief(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page("decisions/brief", briefs.inside(finder.dossier(number), visitor, ui));
  }

  @GetMapping("/decisions/{number}/brief.txt")
  @May(Act.READ_AS_MEMBER)
  Reply text(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.text(
        "text/plain", BriefText.of(briefs.inside(finder.dossier(number), visitor, ui), ui));
  }

  /** Made by a member for somebody who is none: it says no more than the public page. */
  @GetMapping("/decisions/{number}/brief/outside")
  @May(Act.READ_AS_MEMBER)
  Reply outside(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page("decisions/brief", briefs.outside(finder.dossier(number), visitor, ui));
  }

  @GetMapping("/decisions/{number}/brief/outside.txt")
  @May(Act.READ_AS_MEMBER)
  Reply outsideText(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.text(
        "text/plain", BriefText.of(briefs.outside(finder.dossier(number), visitor, ui), ui));
  }

  /** To her own address and no other. The same text goes out once. */
  @PostMapping("/decisions/{number}/brief/letter")
  @May(Act.READ_AS_MEMBER)
  @ChangesNoPage
  Reply mail(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    var dossier = finder.dossier(number);
    BriefPage page =
        form.value("copy").equals("outside")
            ? briefs.outside(dossier, visitor, ui)
            : briefs.inside(dossier, visitor, ui);
    Person reader = visitor.mustBeSomebody();
    String text = BriefText.of(page, ui);
    outbox.post(
        new Letter(
                "decisions.mail.brief.kind",
                reader.id(),
                reader.email(),
                ui.lang(),
                ui.t("decisions.mail.brief.subject", "title", page.title()),
                text,
                false)
            .onceFor("decisions.brief:" + reader.id() + ":" + sameAs(page.at() + text)));
    return Reply.seeOther(
        page.at(),
        "decisions.brief.mailed",
        "address",
        reader.email(),
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  private static UUID sameAs(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
