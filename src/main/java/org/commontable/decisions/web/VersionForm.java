package org.commontable.decisions.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.store.Dossier;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;

/** The form in which a text is written anew, as a version or as a slip of the pen. */
record VersionForm(LocalizedText text, String note) {

  /** Filled with the text as it stands, and whatever else stands in the form. */
  static Form filled(Dossier dossier, Map<String, String> besides) {
    LocalizedText body = dossier.text().body();
    var values = new HashMap<>(besides);
    values.put("body", body.in("en"));
    if (body.isTranslatedTo("es")) {
      values.put("bodyEs", body.in("es"));
    }
    return Form.of(values);
  }

  /** What a new version brings with it; of a draft nobody was asked. */
  static String means(Dossier dossier, Instant now, Ui ui) {
    return ui.t(dossier.openAt(now) ? "decisions.write.lead" : "decisions.write.leadDraft");
  }

  /** What was written; what is wrong with it stands in the form. */
  static VersionForm read(Form form, Dossier dossier) {
    String body = form.requiredText("body", FileProposal.LONGEST_TEXT);
    Optional<String> bodyEs = form.optionalText("bodyEs", FileProposal.LONGEST_TEXT);
    String note = form.required("note", 300);
    LocalizedText text = LocalizedText.of(body, bodyEs);
    if (form.ok() && text.equals(dossier.text().body())) {
      form.error("body", "decisions.write.same");
    }
    if (!form.value("after").equals(Integer.toString(dossier.text().version()))) {
      form.error("body", "decisions.write.overtaken");
    }
    return new VersionForm(text, note);
  }

  /**
   * Where a text stands in two languages, one that alone stays to the letter has most likely been
   * forgotten: the two would be adopted saying different things.
   */
  static void checkBoth(Form form, LocalizedText before, LocalizedText now) {
    if (form.checked("oneLanguage") || !before.isTranslatedTo("es") || !now.isTranslatedTo("es")) {
      return;
    }
    boolean english = isLeft("en", before, now);
    boolean spanish = isLeft("es", before, now);
    if (spanish && !english) {
      form.error("bodyEs", "decisions.write.spanishLeft");
    } else if (english && !spanish) {
      form.error("body", "decisions.write.englishLeft");
    }
  }

  /** A browser sends other line ends than were stored. */
  private static boolean isLeft(String language, LocalizedText before, LocalizedText now) {
    return before.in(language).lines().toList().equals(now.in(language).lines().toList());
  }
}
