package org.commontable.decisions.file;

import java.util.List;
import java.util.Optional;
import org.commontable.decisions.rules.Notice;
import org.commontable.decisions.rules.Question;

/**
 * A question as it was read, with what stands beside it.
 *
 * @param confirmed the question of what the organizations have confirmed; empty when nothing waits
 */
public record Asked(Question question, Optional<Question> confirmed, List<Notice> notices) {
  public Asked {
    notices = List.copyOf(notices);
  }

  static Asked plainly(Question question) {
    return new Asked(question, Optional.empty(), List.of());
  }

  /**
   * Whether the outcome, or whether its window is open, would differ without what is not confirmed;
   * empty when nothing waits.
   */
  public Optional<Boolean> provisional() {
    var all = question.verdict();
    return confirmed
        .map(Question::verdict)
        .map(sure -> all.outcome() != sure.outcome() || all.windowOpen() != sure.windowOpen());
  }
}
