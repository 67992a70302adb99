package org.commontable.decisions.file;

import java.util.List;
import org.commontable.decisions.rules.Notice;
import org.commontable.decisions.rules.Question;

/**
 * A question as it was read, with what stands beside it.
 *
 * @param confirmed the question of what the organizations have confirmed; the same when nothing
 *     waits for it
 */
public record Asked(Question question, Question confirmed, List<Notice> notices) {
  public Asked {
    notices = List.copyOf(notices);
  }

  /** Nothing is said of it where everything is confirmed. */
  public boolean waits() {
    return question != confirmed;
  }

  /** Without what is not confirmed the outcome, or whether its window is open, would differ. */
  public boolean provisional() {
    var all = question.verdict();
    var sure = confirmed.verdict();
    return all.outcome() != sure.outcome() || all.windowOpen() != sure.windowOpen();
  }
}
