package org.commontable.members.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/** The form: every text stands in each language, {@code name.en}, {@code public.sentence.es} … */
public record CoalitionPage(Form form, boolean founded, String next) {
  public List<String> languages() {
    return Languages.ALL;
  }

  /** What it is set to now is kept when something else is wrong. */
  public Map<String, String> zones(String lang) {
    return Zones.named(form.value("zone"), lang);
  }

  public List<String> areas() {
    return CoalitionPages.AREAS;
  }

  /** Each field with its label, for the summary of what is wrong. */
  public Map<String, String> labels(Ui ui) {
    var labels = new LinkedHashMap<String, String>();
    for (var lang : languages()) {
      labels.put("name." + lang, label(ui, "members.coalition.name", lang));
      labels.put("mission." + lang, label(ui, "members.coalition.mission", lang));
      for (var area : areas()) {
        var which = ui.t("members.coalition.area." + area) + ", ";
        labels.put(area + ".name." + lang, which + label(ui, "members.coalition.area.name", lang));
        labels.put(
            area + ".sentence." + lang, which + label(ui, "members.coalition.area.sentence", lang));
      }
    }
    for (var field : List.of("zone", "phone", "wait")) {
      labels.put(field, ui.t("members.coalition." + field));
    }
    return labels;
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
