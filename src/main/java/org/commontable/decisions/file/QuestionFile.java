package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.Stance;
import org.commontable.decisions.rules.Stances;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Weight;
import org.commontable.shared.Fraction;

/** A question as {@code compute verdict} reads it. Every fault names its field. */
public final class QuestionFile {
  private QuestionFile() {}

  public static Question read(Object json) {
    Fields fields = Fields.of(json, "");
    List<Member> members = members(Fields.list(fields.required("members"), "members"));
    Rule rule = RuleFile.rule(fields.required("rule"), "rule");
    Quorum quorum =
        fields
            .optional("quorum")
            .map(value -> RuleFile.quorum(value, "quorum"))
            .orElse(new Quorum.Majority());
    ConditionMode mode =
        fields
            .optionalText("conditionMode")
            .map(QuestionFile::mode)
            .orElse(ConditionMode.COUNT_IF_ACCEPTED);
    Set<String> present = present(fields.list("present"));
    Optional<Long> version =
        fields.optional("textVersion").map(_ -> fields.whole("textVersion", 1));
    List<?> stances = fields.list("stances");
    fields.nothingElse();
    return new Question(
        members, rule, quorum, mode, version.orElse(1L), present, ballots(stances, version));
  }

  private static List<Member> members(List<?> items) {
    var members = new ArrayList<Member>();
    var ids = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = Fields.of(items.get(i), "members[" + i + "]");
      String id = fields.text("id");
      Fraction weight =
          fields
              .optional("weight")
              .map(value -> Fields.fraction(value, fields.path("weight")))
              .orElse(Fraction.ONE);
      fields.nothingElse();
      if (!ids.add(id)) {
        throw new Unreadable(fields.path("id"), "the member \"" + id + "\" is named twice");
      }
      members.add(new Member(id, new Weight(weight)));
    }
    return members;
  }

  private static ConditionMode mode(String written) {
    for (ConditionMode mode : ConditionMode.values()) {
      if (mode.written().equals(written)) {
        return mode;
      }
    }
    throw new Unreadable("conditionMode", "there is no mode \"" + written + "\"");
  }

  private static Set<String> present(List<?> items) {
    var present = new LinkedHashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      String at = "present[" + i + "]";
      String id = Fields.text(items.get(i), at);
      if (!present.add(id)) {
        throw new Unreadable(at, "\"" + id + "\" is on the roll twice");
      }
    }
    return present;
  }

  /** Without a version of the whole file every stance is current. */
  private static List<Ballot> ballots(List<?> items, Optional<Long> current) {
    var ballots = new ArrayList<Ballot>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = Fields.of(items.get(i), "stances[" + i + "]");
      String member = fields.text("member");
      Stance stance = stance(fields);
      Optional<Long> given =
          fields.optional("textVersion").map(_ -> fields.whole("textVersion", 1));
      fields.nothingElse();
      long version = current.isEmpty() ? 1L : given.orElse(current.get());
      ballots.add(new Ballot(member, stance, version));
    }
    return ballots;
  }

  private static Stance stance(Fields fields) {
    String written = fields.text("stance");
    return switch (written) {
      case "support" -> Stances.SUPPORT;
      case "conditional" -> new Stance.Conditional(conditions(fields));
      case "stand-aside" -> new Stance.StandAside(isLegal(fields));
      case "abstain" -> Stances.ABSTAIN;
      case "oppose" -> Stances.OPPOSE;
      case "block" -> Stances.BLOCK;
      default ->
          throw new Unreadable(fields.path("stance"), "there is no stance \"" + written + "\"");
    };
  }

  private static boolean isLegal(Fields fields) {
    String reason = fields.optionalText("reason").orElse("choice");
    return switch (reason) {
      case "legal" -> true;
      case "choice" -> false;
      default -> throw new Unreadable(fields.path("reason"), "\"choice\" or \"legal\" is expected");
    };
  }

  private static List<ConditionState> conditions(Fields fields) {
    String at = fields.path("conditions");
    List<?> items = Fields.list(fields.required("conditions"), at);
    if (items.isEmpty()) {
      throw new Unreadable(at, "a conditional stance carries at least one condition");
    }
    var states = new ArrayList<ConditionState>();
    for (int i = 0; i < items.size(); i++) {
      String item = at + "[" + i + "]";
      states.add(state(Fields.text(items.get(i), item), item));
    }
    return states;
  }

  private static ConditionState state(String written, String at) {
    for (ConditionState state : ConditionState.values()) {
      if (state.written().equals(written)) {
        return state;
      }
    }
    throw new Unreadable(at, "there is no state \"" + written + "\"");
  }
}
