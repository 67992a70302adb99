package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.ConsensusMinus;
import org.commontable.decisions.rules.Notice;
import org.commontable.decisions.rules.Part;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Stance;
import org.commontable.decisions.rules.Sum;
import org.commontable.decisions.rules.Tally;
import org.commontable.decisions.rules.Verdict;
import org.commontable.decisions.rules.Weight;
import org.commontable.decisions.rules.Wording;

/** What an answer says beside the verdict, where there is something to say. */
final class Beside {
  private Beside() {}

  /** The same table by weight, as exact fractions. */
  static Map<String, Object> weights(Tally<Weight> weight) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("yes", weight.yes().value().toString());
    fields.put("no", weight.no().value().toString());
    fields.put("cast", weight.cast().value().toString());
    fields.put("present", weight.present().value().toString());
    fields.put("members", weight.members().value().toString());
    return fields;
  }

  /** Every part of a quorum that has several. */
  static List<Map<String, Object>> quorum(Verdict verdict, Wording words) {
    return verdict.quorumParts().size() == 1
        ? List.of()
        : verdict.quorumParts().stream().map(part -> quorum(part, words)).toList();
  }

  private static Map<String, Object> quorum(Part part, Wording words) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sum", Sum.part(part, words));
    fields.put("met", part.met());
    return fields;
  }

  /** Consensus that bears blocks prints what they rest on. */
  static List<Map<String, Object>> blocks(Question question) {
    return question.rule() instanceof ConsensusMinus
        ? question.ballots().stream()
            .filter(ballot -> ballot.textVersion() == question.textVersion())
            .filter(ballot -> ballot.stance() instanceof Stance.Block)
            .map(Beside::block)
            .toList()
        : List.of();
  }

  private static Map<String, Object> block(Ballot ballot) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("member", ballot.member());
    fields.put("reason", ballot.reason());
    return fields;
  }

  static List<Map<String, Object>> notices(List<Notice> notices) {
    return notices.stream().map(Beside::notice).toList();
  }

  private static Map<String, Object> notice(Notice notice) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("notice", notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    fields.put("member", notice.member());
    if (!notice.other().isEmpty()) {
      fields.put("holder", notice.other());
    }
    return fields;
  }
}
