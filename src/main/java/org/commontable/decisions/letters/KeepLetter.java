package org.commontable.decisions.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.letters.SignOnLetter.Sent;
import org.commontable.decisions.letters.SignOnLetter.Version;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new text asks everybody again; the deadline moves; sent, it is as it was sent for ever. */
@Controller
class KeepLetter {
  private static final String WRITE = "decisions/letters/write";
  private static final String SEND = "decisions/letters/send";

  private final LetterFinder finder;
  private final LetterForms forms;
  private final LetterActs acts;
  private final LetterSigners signers;

  KeepLetter(LetterFinder finder, LetterForms forms, LetterActs acts, LetterSigners signers) {
    this.finder = finder;
    this.forms = forms;
    this.acts = acts;
    this.signers = signers;
  }

  @GetMapping("/letters/{key}/text")
  @May(Act.KEEP_LETTER)
  Reply askText(@PathVariable String key, Visitor visitor, Ui ui) {
    SignOnLetter letter = kept(key, visitor);
    Version now = letter.current();
    var filled =
        Form.of(
            Map.of(
                "addressee", now.addressee(),
                "subject", now.subject(),
                "body", now.body(),
                "lang", now.lang()));
    return Reply.page(WRITE, forms.page(Optional.of(letter), filled, visitor, ui));
  }

  @PostMapping("/letters/{key}/text")
  @May(Act.KEEP_LETTER)
  Reply write(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    acts.hold();
    SignOnLetter letter = kept(key, visitor);
    LetterActs.Draft draft = forms.draft(form);
    if (letter.sent().isPresent()) {
      form.error("body", "decisions.letters.sign.isSent");
    }
    if (!form.value("after").equals(Integer.toString(letter.current().version()))) {
      form.error("body", "decisions.letters.text.overtaken");
    }
    if (Version.print(draft.addressee(), draft.subject(), draft.body())
        .equals(letter.current().print())) {
      form.error("body", "decisions.letters.text.same");
    }
    if (!form.ok()) {
      return Reply.invalid(WRITE, forms.page(Optional.of(letter), form, visitor, ui));
    }
    acts.write(
        letter.number(),
        letter.current().version() + 1,
        draft,
        letter.organization().orElse(null),
        visitor.mustBeSomebody().id());
    return Reply.seeOther(
        letter.path(), "decisions.letters.text.done", "version", letter.current().version() + 1);
  }

  @PostMapping("/letters/{key}/deadline")
  @May(Act.KEEP_LETTER)
  Reply deadline(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    acts.hold();
    SignOnLetter letter = kept(key, visitor);
    Optional<Instant> until = forms.until(form);
    if (letter.sent().isPresent()) {
      form.error("until", "decisions.letters.sign.isSent");
    }
    if (!form.ok() || until.isEmpty()) {
      return Reply.invalid(SEND, page(letter, form, ui));
    }
    if (!until.get().equals(letter.until())) {
      acts.setDeadline(
          letter.number(),
          until.get(),
          letter.organization().orElse(null),
          visitor.mustBeSomebody().id());
    }
    return Reply.seeOther(letter.path(), "decisions.letters.deadline.done");
  }

  @GetMapping("/letters/{key}/sending")
  @May(Act.KEEP_LETTER)
  Reply askSending(@PathVariable String key, Visitor visitor, Ui ui) {
    SignOnLetter letter = kept(key, visitor);
    String to = letter.current().addressee().lines().findFirst().orElse("");
    var filled =
        Form.of(
            Map.of(
                "on",
                forms.today().toString(),
                "to",
                to,
                "until",
                LocalDate.ofInstant(letter.until().minusSeconds(1), ui.zone()).toString()));
    return Reply.page(SEND, page(letter, filled, ui));
  }

  @PostMapping("/letters/{key}/sending")
  @May(Act.KEEP_LETTER)
  Reply send(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    acts.hold();
    SignOnLetter letter = kept(key, visitor);
    if (letter.sent().isPresent()) {
      return Reply.seeOther(letter.path(), "decisions.letters.sign.isSent");
    }
    Optional<LocalDate> on = forms.dayPast("on", form);
    on.filter(day -> day.isBefore(LocalDate.ofInstant(letter.current().at(), ui.zone())))
        .ifPresent(_ -> form.error("on", "decisions.letters.send.before"));
    String to = form.required("to", 200);
    String by = form.required("by", 200);
    var under = signers.of(letter);
    if (under.isEmpty()) {
      form.error("to", "decisions.letters.send.nobody");
    }
    if (!form.value("version").equals(Integer.toString(letter.current().version()))) {
      form.error("to", "decisions.letters.text.overtaken");
    }
    if (!form.ok() || on.isEmpty()) {
      return Reply.invalid(SEND, page(letter, form, ui));
    }
    acts.send(letter, new Sent(on.get(), to, by, under), visitor.mustBeSomebody().id());
    return Reply.seeOther(letter.path(), "decisions.letters.send.done", "n", under.size());
  }

  private SignOnLetter kept(String key, Visitor visitor) {
    SignOnLetter letter = finder.find(key, visitor);
    LetterFinder.mustKeep(letter, visitor);
    return letter;
  }

  private SendPage page(SignOnLetter letter, Form form, Ui ui) {
    return new SendPage(
        letter, ui.t("decisions.letters.count", "n", signers.of(letter).size()), form);
  }
}
