package org.commontable.members.commitments;

import java.util.List;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * One promise and what became of it.
 *
 * @param possible steps the reader may take for its organization; empty for everybody else
 */
public record CommitmentPage(
    Line line, String by, List<Happened> happened, List<String> possible, Form form) {

  public record Happened(Step step, String by) {}

  /** Partly is said with a figure where the promise has one. */
  public boolean asksFigure() {
    return line.it().figure().isPresent();
  }

  public String figure(Happened one, Ui ui) {
    return Line.words(line.it().kind(), line.it().currency(), one.step().figure(), ui);
  }
}
