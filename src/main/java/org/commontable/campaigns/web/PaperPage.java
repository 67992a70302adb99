package org.commontable.campaigns.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * A sheet of paper on its way into the computer.
 *
 * @param lines how many lines the form offers
 */
public record PaperPage(PetitionPage about, Form form, int lines) {
  /** Each field's name in words, with its line. */
  public Map<String, String> labels(Ui ui) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("number", ui.t("campaigns.paper.number"));
    labels.put("witness", ui.t("campaigns.paper.witness"));
    labels.put("day", ui.t("campaigns.paper.day"));
    for (int line = 1; line <= lines; line++) {
      String at = ui.t("campaigns.paper.line", "line", line) + ", ";
      labels.put("name" + line, at + ui.t("campaigns.petition.name"));
      labels.put("zip" + line, at + ui.t("campaigns.petition.zip"));
      labels.put("email" + line, at + ui.t("campaigns.paper.email"));
    }
    return labels;
  }
}
