package org.commontable.meetings.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * The form of a meeting, new or called.
 *
 * @param date the date of one that is called; empty for a new one
 */
public record MeetingFormPage(
    Form form, String action, Optional<LocalDate> date, List<Organization> members, String next) {
  /** Who may bring an item: nobody in particular, or an organization. */
  public Map<String, String> owners(Ui ui) {
    var options = new LinkedHashMap<String, String>();
    options.put("", ui.t("meetings.form.row.owner.none"));
    members.forEach(member -> options.put(member.id().toString(), member.name()));
    return options;
  }

  /** Each field with its label, for the summary of what is wrong. */
  public Map<String, String> labels(Ui ui) {
    var labels = new LinkedHashMap<String, String>();
    for (var field : List.of("date", "time", "place", "link")) {
      labels.put(field, ui.t("meetings.form." + field));
    }
    for (int n = 1; n <= rows(); n++) {
      for (var field : List.of("title", "minutes", "owner", "decision", "order")) {
        labels.put(
            field + "." + n,
            ui.t("meetings.form.row", "n", n) + ", " + ui.t("meetings.form.row." + field));
      }
    }
    return labels;
  }

  /** Where "back" leads. */
  public String back() {
    return next.isEmpty() ? date.map(day -> "/meetings/" + day).orElse("/meetings") : next;
  }

  public int rows() {
    return MeetingForm.rows(form);
  }
}
