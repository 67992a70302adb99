package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commontable.decisions.file.QuestionFile;
import org.commontable.decisions.file.VerdictFile;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.Foregone;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Verdict;

/**
 * A verdict of the record, which must follow from the question that the entries before it ask.
 *
 * @param recorded the entry's payload
 */
record RecountedVerdict(Payload recorded, DecisionLog log) {
  void mustFollow(Roll roll, Settling settling) {
    var at = recorded.instant("at").orElseThrow(() -> new Differs("\"at\" is missing"));
    var rebuilt = log.rebuilt(roll, at, settling);
    var asked = rebuilt.question();
    var question = QuestionFile.read(asked);
    var recordedQuestion = Objects.requireNonNullElse(recorded.any("question"), Map.of());
    Equal.must("text", log.texts().current(), recorded.text("text"));
    if (!asked.equals(recordedQuestion)) { // most are alike to the letter
      mustAsk(question, QuestionFile.read(recordedQuestion));
    }
    mustBeSettled(question, at);
    var verdict = question.verdict();
    var said = recorded.any("verdict");
    log.judged(
        verdict.outcome().written(),
        Boolean.TRUE.equals(said instanceof Map<?, ?> map ? map.get("windowOpen") : false),
        at);
    Equal.must("verdict", VerdictFile.write(verdict), said);
    if (recorded.any("provisional") instanceof Boolean provisional) {
      Equal.must("provisional", hangsOnTheUnconfirmed(rebuilt, verdict, at), provisional);
    }
  }

  /**
   * Closed before its time only when nothing that was still to come could change it. Of later
   * rounds it is not asked: what is carried into them may be said anew.
   */
  private void mustBeSettled(Question question, Instant at) {
    if (log.closing().wasClosedEarlyAt(at)
        && log.opening().payload().isTrue("wordsApart")
        && log.aftermath().rule().isEmpty()
        && !Foregone.is(question)) {
      throw new Differs("closed early though the silent could still have changed it");
    }
  }

  /** The outcome, or whether a window is open, would be another without the unconfirmed. */
  private boolean hangsOnTheUnconfirmed(Rebuilt rebuilt, Verdict all, Instant at) {
    var confirmed = rebuilt.confirmedQuestion();
    if (confirmed.isEmpty()) {
      return false;
    }
    var without = QuestionFile.read(confirmed.get()).verdict();
    return without.outcome() != all.outcome()
        || (without.windowOpen() != all.windowOpen() && !log.closing().windowEnded(at));
  }

  private static void mustAsk(Question rebuilt, Question recorded) {
    Equal.must("members", members(rebuilt), members(recorded));
    Equal.must("rule", rebuilt.rule().toString(), recorded.rule().toString());
    Equal.must("quorum", rebuilt.quorum().toString(), recorded.quorum().toString());
    Equal.must("conditionMode", rebuilt.mode().written(), recorded.mode().written());
    Equal.must("textVersion", rebuilt.textVersion(), recorded.textVersion());
    Equal.must("present", present(rebuilt), present(recorded));
    Equal.must("stances", ballots(rebuilt), ballots(recorded));
  }

  private static List<String> members(Question question) {
    return question.members().stream().map(Member::toString).sorted().toList();
  }

  /** Guests may be on the roll and count nowhere. */
  private static List<String> present(Question question) {
    var ids = question.members().stream().map(Member::id).toList();
    return question.present().stream().filter(ids::contains).sorted().toList();
  }

  /** A stance on an older text counts as silent, written down or not. */
  private static List<String> ballots(Question question) {
    return question.ballots().stream()
        .filter(ballot -> ballot.textVersion() == question.textVersion())
        .sorted(Comparator.comparing(Ballot::member))
        .map(Ballot::toString)
        .toList();
  }
}
