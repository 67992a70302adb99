package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.letters.SignOnLetter.Basis;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Reads a signature as it was typed, by a delegate or by the clerk from a signed paper. */
@Component
class TypedSignature {
  private final LetterForms forms;
  private final LetterActs acts;
  private final Clock clock;

  TypedSignature(LetterForms forms, LetterActs acts, Clock clock) {
    this.forms = forms;
    this.acts = acts;
    this.clock = clock;
  }

  /** Empty where something is wrong, which the form then says. */
  Optional<Signature> read(SignOnLetter letter, Organization own, Form form, boolean onPaper) {
    String signer = form.required("signer", 120);
    String title = form.required("title", 120);
    String authorizedBy = form.required("authorizedBy", 200);
    Optional<LocalDate> on = forms.dayPast("authorizedOn", form);
    String basis = form.oneOf("basis", List.of("declared", "decided"));
    String reference = form.optional("reference", 500).orElse("");
    if (basis.equals("decided") && reference.isEmpty()) {
      form.error("reference", words(onPaper) + "referenceNeeded");
    }
    if (!form.checked("declared")) {
      form.error("declared", words(onPaper) + "declareNeeded");
    }
    if (!form.value("version").equals(Integer.toString(letter.current().version()))) {
      form.error("signer", "decisions.letters.sign.changed");
    }
    if (!letter.takesSignatures(clock.instant())) {
      form.error("signer", "decisions.letters.sign.closed");
    }
    return form.ok()
        ? on.map(
            day ->
                acts.signature(
                    letter,
                    own.id(),
                    signer,
                    title,
                    authorizedBy,
                    day,
                    Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                    reference,
                    onPaper))
        : Optional.empty();
  }

  /** The clerk has a paper before her and speaks for nobody. */
  private static String words(boolean onPaper) {
    return onPaper ? "decisions.letters.paper." : "decisions.letters.sign.";
  }

  static Map<String, String> bases(boolean onPaper, Ui ui) {
    var bases = new LinkedHashMap<String, String>();
    for (Basis basis : Basis.values()) {
      bases.put(
          basis.key(),
          ui.t("decisions.letters." + (onPaper ? "paper." : "") + "basis." + basis.key()));
    }
    return bases;
  }
}
