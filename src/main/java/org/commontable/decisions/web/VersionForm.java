package org.commontable.decisions.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.store.Dossier;
import org.commontable.platform.web.Form;
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
}
