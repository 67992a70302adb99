package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.rules.BallotBox;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.Secrecy;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Voice;
import org.commontable.decisions.rules.Weight;
import org.commontable.decisions.rules.WeightCap;
import org.commontable.shared.Fraction;

/** A question as {@code compute verdict} reads it. Every fault names its field. */
public final class QuestionFile {
  private QuestionFile() {}

  public static Question read(Object json) {
    return asked(json).question();
  }

  /** The question with what stands beside it. */
  public static Asked asked(Object json) {
    Fields fields = Fields.of(json, "");
    List<Member> members = members(Fields.list(fields.required("members"), "members"));
    List<Member> weighed =
        fields.optional("weightCap").isPresent() ? capped(fields, members) : members;
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
    Set<String> present = RollFile.read(fields.list("present"), "present");
    Optional<Long> version =
        fields.optional("textVersion").map(_ -> fields.whole("textVersion", 1));
    long proxies =
        fields.optional("proxiesHeld").map(_ -> fields.whole("proxiesHeld", 0)).orElse(1L);
    if (fields.isTrue("secret") && !Secrecy.isPossible(weighed)) {
      throw new Unreadable(
          "secret", "only with equal weights: a weight that nobody else has names its member");
    }
    List<Voice> voices = voices(fields.list("stances"), version);
    fields.nothingElse();
    var box = new Box(weighed, rule, quorum, mode, version.orElse(1L), present, proxies);
    return box.asked(voices);
  }

  /** All but the voices. */
  private record Box(
      List<Member> members,
      Rule rule,
      Quorum quorum,
      ConditionMode mode,
      long version,
      Set<String> roll,
      long proxies) {
    Asked asked(List<Voice> voices) {
      BallotBox all = box(voices);
      Question question = question(all);
      List<Voice> confirmed = voices.stream().filter(Voice::confirmed).toList();
      return new Asked(
          question,
          confirmed.size() == voices.size()
              ? Optional.empty()
              : Optional.of(question(box(confirmed))),
          all.notices());
    }

    private BallotBox box(List<Voice> voices) {
      return BallotBox.of(members, rule, version, roll, proxies, voices);
    }

    private Question question(BallotBox box) {
      return new Question(members, rule, quorum, mode, version, box.present(), box.ballots());
    }
  }

  private static List<Member> members(List<?> items) {
    var members = new ArrayList<Member>();
    var ids = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = Fields.of(items.get(i), "members[" + i + "]");
      String id = fields.text("id");
      Fraction weight =
          fields.optional("weight").isPresent() ? fields.fraction("weight") : Fraction.ONE;
      String chamber = fields.optionalText("chamber").orElse("");
      fields.nothingElse();
      if (!ids.add(id)) {
        throw new Unreadable(fields.path("id"), "the member \"" + id + "\" is named twice");
      }
      members.add(new Member(id, new Weight(weight), chamber));
    }
    return members;
  }

  private static List<Member> capped(Fields fields, List<Member> members) {
    return fields.checked(
        "weightCap", fields.fraction("weightCap"), share -> new WeightCap(share).applyTo(members));
  }

  private static ConditionMode mode(String written) {
    for (ConditionMode mode : ConditionMode.values()) {
      if (mode.written().equals(written)) {
        return mode;
      }
    }
    throw new Unreadable("conditionMode", "there is no mode \"" + written + "\"");
  }

  private static List<Voice> voices(List<?> items, Optional<Long> current) {
    var voices = new ArrayList<Voice>();
    for (int i = 0; i < items.size(); i++) {
      voices.add(StanceFile.read(Fields.of(items.get(i), "stances[" + i + "]"), current));
    }
    return voices;
  }
}
