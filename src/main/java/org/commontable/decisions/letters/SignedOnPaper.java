package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The clerk enters a signature that came on paper; it is marked so, and its organization is told by
 * letter. What an organization said itself of this text stands: after its own no, or after it took
 * its name off, only its own delegate signs.
 */
@Controller
class SignedOnPaper {
  private static final String TEMPLATE = "decisions/letters/sign";

  private final LetterFinder finder;
  private final LetterForms forms;
  private final TypedSignature typed;
  private final LetterActs acts;
  private final PaperLetters letters;
  private final Organizations organizations;
  private final Clock clock;

  SignedOnPaper(
      LetterFinder finder,
      LetterForms forms,
      TypedSignature typed,
      LetterActs acts,
      PaperLetters letters,
      Organizations organizations,
      Clock clock) {
    this.finder = finder;
    this.forms = forms;
    this.typed = typed;
    this.acts = acts;
    this.letters = letters;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/letters/{key}/paper-signature")
  @May(Act.ENTER_PAPER_SIGNATURE)
  Reply ask(@PathVariable String key, Visitor visitor, Ui ui) {
    Form form = Form.of(Map.of("authorizedOn", forms.today().toString()));
    return Reply.page(TEMPLATE, page(finder.find(key, visitor), form, ui));
  }

  @PostMapping("/letters/{key}/paper-signature")
  @May(Act.ENTER_PAPER_SIGNATURE)
  Reply enter(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    acts.hold();
    SignOnLetter letter = finder.find(key, visitor);
    Optional<Organization> own =
        organizations.at(clock.instant()).stream()
            .filter(one -> one.id().toString().equals(form.value("for")))
            .findFirst();
    if (own.isEmpty()) {
      form.error("for", "platform.form.choose");
      return Reply.invalid(TEMPLATE, page(letter, form, ui));
    }
    Organization signing = own.get();
    if (letter.sent().isEmpty() && letter.underCurrent(signing.id()).isPresent()) {
      return Reply.seeOther(
          letter.path(), "decisions.letters.sign.already", "name", signing.name());
    }
    if (letter.isRefusedBy(signing.id())) {
      form.error("for", "decisions.letters.paper.refused", "name", signing.name());
    }
    Optional<Signature> signature = typed.read(letter, signing, form, true);
    signature.ifPresent(read -> mustNotBeOlder(letter, read.authorizedOn(), form, ui));
    if (signature.isEmpty() || !form.ok()) {
      return Reply.invalid(TEMPLATE, page(letter, form, ui));
    }
    Person by = visitor.mustBeSomebody();
    acts.sign(letter, signature.get(), by.id());
    letters.tell(letter, signing, signature.get(), by);
    return Reply.seeOther(letter.path(), "decisions.letters.paper.done", "name", signing.name());
  }

  /** A paper that is older than the text bears another one. */
  private static void mustNotBeOlder(SignOnLetter letter, LocalDate on, Form form, Ui ui) {
    LocalDate written = LocalDate.ofInstant(letter.current().at(), ui.zone());
    if (on.isBefore(written)) {
      form.error("authorizedOn", "decisions.letters.paper.older", "date", ui.date(written));
    }
  }

  /** Whoever has not signed the present text. */
  private SignPage page(SignOnLetter letter, Form form, Ui ui) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", ui.t("decisions.entry.choose"));
    organizations.at(clock.instant()).stream()
        .filter(one -> letter.underCurrent(one.id()).isEmpty())
        .forEach(one -> choices.put(one.id().toString(), one.name()));
    return new SignPage(
        letter,
        "",
        "",
        letter.audience() == Audience.PUBLIC,
        TypedSignature.bases(true, ui),
        choices,
        form);
  }
}
