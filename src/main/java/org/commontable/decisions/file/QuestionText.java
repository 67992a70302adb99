package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Stance;

/** A question in the very shape that {@link QuestionFile} reads back. */
public final class QuestionText {
  private QuestionText() {}

  public static Map<String, Object> write(Question question) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("members", question.members().stream().map(QuestionText::member).toList());
    fields.put("rule", RuleFile.write(question.rule()));
    fields.put("quorum", RuleFile.write(question.quorum()));
    fields.put("conditionMode", question.mode().written());
    fields.put("present", question.present().stream().sorted().toList());
    fields.put("textVersion", question.textVersion());
    var stances = new ArrayList<>();
    for (Ballot ballot : question.ballots()) {
      stances.add(ballot(ballot));
    }
    fields.put("stances", stances);
    return fields;
  }

  private static Map<String, Object> member(Member member) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", member.id());
    fields.put("weight", RuleFile.written(member.weight().value()));
    if (!member.chamber().isEmpty()) {
      fields.put("chamber", member.chamber());
    }
    return fields;
  }

  /** Without a block's reason: that is told where it may be told, and stands in no record. */
  private static Map<String, Object> ballot(Ballot ballot) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("member", ballot.member());
    fields.put("stance", ballot.stance().written());
    fields.put("textVersion", ballot.textVersion());
    if (ballot.stance() instanceof Stance.Conditional(List<ConditionState> conditions)) {
      fields.put("conditions", conditions.stream().map(ConditionState::written).toList());
    }
    if (ballot.stance() instanceof Stance.StandAside(boolean legal)) {
      fields.put("reason", legal ? "legal" : "choice");
    }
    return fields;
  }
}
