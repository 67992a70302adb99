package org.commontable.members.web;

import java.util.List;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/** The form: every text stands in each language, {@code name.en}, {@code public.sentence.es} … */
public record CoalitionPage(Form form, boolean founded, String next) {
  public List<String> languages() {
    return Languages.ALL;
  }

  public List<String> areas() {
    return CoalitionPages.AREAS;
  }

  /** "Name of the coalition, in Spanish (can stay empty)". */
  public String label(Ui ui, String key, String lang) {
    var label =
        ui.t(key)
            + " "
            + ui.t("members.coalition.lang", "language", ui.t("members.coalition." + lang));
    return lang.equals("en") ? label : label + " (" + ui.t("members.coalition.optional") + ")";
  }
}
