package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.PasskeyLetters;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.accounts.passkeys.Options;
import org.commontable.accounts.passkeys.Passkey;
import org.commontable.accounts.passkeys.Passkeys;
import org.commontable.accounts.passkeys.Questions;
import org.commontable.accounts.passkeys.Refusal;
import org.commontable.accounts.passkeys.Refused;
import org.commontable.accounts.passkeys.RelyingParty;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Adding, renaming and removing one's own passkeys. Refusals as in {@link PasskeySignIn}. */
@Controller
class YourPasskeys {
  private static final String PATH = YourSignIn.PATH + "/passkeys";

  private final Passkeys passkeys;
  private final Questions questions;
  private final Sessions sessions;
  private final PasskeyLetters letters;
  private final Origin origin;

  YourPasskeys(
      Passkeys passkeys,
      Questions questions,
      Sessions sessions,
      PasskeyLetters letters,
      Origin origin) {
    this.passkeys = passkeys;
    this.questions = questions;
    this.sessions = sessions;
    this.letters = letters;
    this.origin = origin;
  }

  @PostMapping(PATH + "/question")
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply ask(Visitor visitor, Ui ui, HttpServletRequest request, HttpServletResponse response) {
    var party =
        RelyingParty.of(request, origin)
            .orElseThrow(() -> new NotFound("passkeys under this name"));
    var person = visitor.mustBeSomebody();
    if (!sessions.fresh(Cookies.read(request, Cookies.SESSION))) {
      // The page offers no button then: it stood open too long.
      throw new Forbidden("a passkey is added within minutes of signing in");
    }
    var question = questions.ask(person.id());
    PasskeyCookie.write(request, response, question);
    return Reply.json(
        Options.toAdd(question, party, ui.masthead().name(), person, passkeys.of(person.id())));
  }

  /** A name that is missing or too long is mended here: the device has made its key already. */
  @PostMapping(PATH)
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply add(
      Visitor visitor, Form form, Ui ui, HttpServletRequest request, HttpServletResponse response) {
    var party = RelyingParty.of(request, origin);
    if (party.isEmpty()) {
      return refused(Refusal.NOWHERE);
    }
    var person = visitor.mustBeSomebody();
    String wished = form.required("name", Passkey.LONGEST_NAME);
    String name = form.ok() ? wished : YourSignIn.deviceInWords(request, ui);
    try {
      passkeys.add(person.id(), name, PasskeyCookie.answer(form, party.get(), request, response));
    } catch (Refused refused) {
      return refused(refused.why());
    }
    letters.added(person, name);
    return Reply.seeOther(YourSignIn.PATH, "accounts.notice.passkeyAdded", "name", name);
  }

  @GetMapping(PATH + "/{id}")
  @May(Act.KEEP_OWN_SIGN_IN)
  Reply show(@PathVariable UUID id, Visitor visitor) {
    Passkey passkey = hers(visitor, id);
    return Reply.page(
        "accounts/passkey", new PasskeyPage(Form.of(Map.of("name", passkey.name())), passkey));
  }

  @PostMapping(PATH + "/{id}/name")
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply rename(@PathVariable UUID id, Visitor visitor, Form form) {
    Passkey passkey = hers(visitor, id);
    String name = form.required("name", Passkey.LONGEST_NAME);
    if (!form.ok()) {
      return Reply.invalid("accounts/passkey", new PasskeyPage(form, passkey));
    }
    passkeys.rename(passkey, name);
    return Reply.seeOther(YourSignIn.PATH, "accounts.notice.passkeyRenamed", "name", name);
  }

  @PostMapping(PATH + "/{id}/removal")
  @May(Act.KEEP_OWN_SIGN_IN)
  @ChangesNoPage
  Reply remove(@PathVariable UUID id, Visitor visitor) {
    Passkey passkey = hers(visitor, id);
    passkeys.remove(passkey);
    return Reply.seeOther(
        YourSignIn.PATH, "accounts.notice.passkeyRemoved", "name", passkey.name());
  }

  private Passkey hers(Visitor visitor, UUID id) {
    return passkeys
        .find(visitor.mustBeSomebody().id(), id)
        .orElseThrow(() -> new NotFound("passkey"));
  }

  private static Reply refused(Refusal why) {
    return Reply.seeOther(YourSignIn.PATH + "?passkey=" + why.key());
  }
}
