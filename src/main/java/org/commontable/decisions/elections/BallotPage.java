package org.commontable.decisions.elections;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * The ballot of one organization.
 *
 * @param receipt the code this very form carries
 * @param seal shows that the code is ours
 */
public record BallotPage(Election election, Voter voter, Form form, String receipt, String seal) {
  static final String NOBODY = "blank";

  /** Candidates and the blank ballot, none chosen beforehand. */
  public static Map<String, String> options(Office office, Ui ui) {
    var options = new LinkedHashMap<String, String>();
    office
        .standing()
        .forEach(
            candidate ->
                options.put(
                    candidate.id().toString(),
                    ui.t(
                        "decisions.elections.candidate",
                        "name",
                        candidate.name(),
                        "organization",
                        candidate.organizationName())));
    options.put(NOBODY, ui.t("decisions.elections.blank"));
    return options;
  }
}
