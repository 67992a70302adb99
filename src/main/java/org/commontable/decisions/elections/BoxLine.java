package org.commontable.decisions.elections;

import java.util.List;
import org.commontable.platform.web.Ui;

/** One ballot of an opened box, in words. */
public record BoxLine(String receipt, List<String> choices) {
  static List<BoxLine> of(Election election, List<Paper> papers, Ui ui) {
    return papers.stream()
        .map(
            paper ->
                new BoxLine(
                    Receipt.inGroups(paper.receipt()),
                    paper.choices().stream()
                        .map(
                            choice ->
                                election
                                    .candidate(choice)
                                    .map(Candidate::name)
                                    .orElseGet(() -> ui.t("decisions.elections.blank")))
                        .toList()))
        .toList();
  }
}
