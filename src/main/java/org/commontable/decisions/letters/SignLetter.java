package org.commontable.decisions.letters;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A delegate signs for her own organization, by a signer it authorized, or takes it back. */
@Controller
class SignLetter {
  private static final String TEMPLATE = "decisions/letters/sign";

  private final LetterFinder finder;
  private final LetterForms forms;
  private final TypedSignature typed;
  private final LetterActs acts;
  private final Organizations organizations;
  private final Clock clock;

  SignLetter(
      LetterFinder finder,
      LetterForms forms,
      TypedSignature typed,
      LetterActs acts,
      Organizations organizations,
      Clock clock) {
    this.finder = finder;
    this.forms = forms;
    this.typed = typed;
    this.acts = acts;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/letters/{key}/signature")
  @May(Act.SIGN_LETTER)
  Reply ask(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    SignOnLetter letter = finder.find(key, visitor);
    Organization own = own(form, visitor);
    var filled = new LinkedHashMap<String, String>();
    filled.put("signer", visitor.mustBeSomebody().name());
    filled.put("authorizedOn", forms.today().toString());
    letter
        .of(own.id())
        .ifPresent(
            before -> {
              filled.put("signer", before.signer());
              filled.put("title", before.title());
              filled.put("authorizedBy", before.authorizedBy());
            });
    return Reply.page(TEMPLATE, page(letter, own, Form.of(filled), ui));
  }

  @PostMapping("/letters/{key}/signature")
  @May(Act.SIGN_LETTER)
  Reply sign(@PathVariable String key, Form form, Visitor visitor, Ui ui) {
    acts.hold(); // two presses at once are one signature
    SignOnLetter letter = finder.find(key, visitor);
    Organization own = own(form, visitor);
    visitor.mustActFor(own.id());
    if (letter.sent().isEmpty() && letter.underCurrent(own.id()).isPresent()) {
      return Reply.seeOther(letter.path(), "decisions.letters.sign.already", "name", own.name());
    }
    Optional<Signature> signature = typed.read(letter, own, form, false);
    if (!form.ok() || signature.isEmpty()) {
      return Reply.invalid(TEMPLATE, page(letter, own, form, ui));
    }
    acts.sign(letter, signature.get(), visitor.mustBeSomebody().id());
    return Reply.seeOther(letter.path(), "decisions.letters.sign.done", "name", own.name());
  }

  /** No is an answer too: nobody asks any more, and nobody outside reads of it. */
  @PostMapping("/letters/{key}/decline")
  @May(Act.SIGN_LETTER)
  Reply decline(@PathVariable String key, Form form, Visitor visitor) {
    acts.hold();
    SignOnLetter letter = finder.find(key, visitor);
    Organization own = own(form, visitor);
    visitor.mustActFor(own.id());
    if (!letter.takesSignatures(clock.instant()) || letter.of(own.id()).isPresent()) {
      throw Forbidden.asThingsStand("who has signed takes it back; after the end nobody is asked");
    }
    if (!form.value("version").equals(Integer.toString(letter.current().version()))) {
      return Reply.seeOther(letter.path(), "decisions.letters.decline.changed"); // never seen
    }
    if (!letter.isDeclinedBy(own.id())) {
      acts.decline(letter, own.id(), visitor.mustBeSomebody().id());
    }
    return Reply.seeOther(letter.path(), "decisions.letters.decline.done", "name", own.name());
  }

  /** At any hour until it is sent; no reason is owed. Anybody who speaks for it may. */
  @PostMapping("/letters/{key}/signature/withdrawal")
  @May(Act.SIGN_LETTER)
  Reply withdraw(@PathVariable String key, Form form, Visitor visitor) {
    acts.hold();
    SignOnLetter letter = finder.find(key, visitor);
    Organization own = own(form, visitor);
    if (letter.sent().isPresent()) {
      return Reply.seeOther(letter.path(), "decisions.letters.sign.isSent");
    }
    UUID by = visitor.mustBeSomebody().id();
    letter.signatures().stream()
        .filter(one -> one.organization().equals(own.id()))
        .forEach(one -> acts.withdraw(letter, one, by));
    return Reply.seeOther(letter.path(), "decisions.letters.sign.withdrawn", "name", own.name());
  }

  /** The organization asked for, which must be the visitor's own and in good standing. */
  private Organization own(Form form, Visitor visitor) {
    UUID wanted = id(form.value("for"));
    visitor.mustSpeakFor(wanted);
    return organizations.at(clock.instant()).stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Forbidden.asThingsStand("only a member in good standing signs"));
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOne) {
      throw new NotFound("id " + written);
    }
  }

  private static SignPage page(SignOnLetter letter, Organization own, Form form, Ui ui) {
    return new SignPage(
        letter,
        own.id().toString(),
        own.name(),
        letter.audience() == Audience.PUBLIC,
        TypedSignature.bases(false, ui),
        Map.of(),
        form);
  }
}
