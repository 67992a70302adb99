package org.commontable.home.works;

import java.util.Set;
import org.commontable.platform.web.Ui;

/** What each job does, in a reader's words; a name left over from an older version has none. */
final class JobWords {
  static final Set<String> KNOWN =
      Set.of(
          "ask-whether-conditions-are-met",
          "back-up",
          "deliver-letters",
          "edition-of-old-rules",
          "levels-of-the-edition",
          "lines-of-published-files",
          "forget-old-drafts-of-demands",
          "figures-stood-on",
          "forget-answered-posts",
          "forget-ended-sessions",
          "install-successors",
          "leave-on-the-day",
          "open-ballot-boxes",
          "petition-count",
          "petition-letters",
          "petition-recount",
          "strike-old-audit-lines",
          "strike-spent-links",
          "tell-who-was-named",
          "write-down-closings",
          "write-down-suspensions");

  private JobWords() {}

  static String of(String job, Ui ui) {
    return KNOWN.contains(job) ? ui.t("home.works.does." + job) : "";
  }
}
