package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.decisions.rules.Consensus;
import org.commontable.decisions.rules.ConsensusMinus;
import org.commontable.decisions.rules.Consent;
import org.commontable.decisions.rules.DoubleMajority;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.MajorityOfMembers;
import org.commontable.decisions.rules.MajorityOfVotes;
import org.commontable.decisions.rules.Measure;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.ShareOfMembers;
import org.commontable.decisions.rules.ShareOfPresent;
import org.commontable.decisions.rules.ShareOfVotes;
import org.commontable.decisions.rules.Unanimity;
import org.commontable.decisions.rules.UnanimityOfAble;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.WeightedMajority;
import org.commontable.shared.Fraction;

/** Rules and quorums by the names that files, the database and the record use. */
public final class RuleFile {
  private RuleFile() {}

  public static Rule rule(Object value, String at) {
    Fields fields = Fields.of(value, at);
    Rule rule = named(fields, fields.text("name"));
    fields.nothingElse();
    return rule;
  }

  private static Rule named(Fields fields, String name) {
    return switch (name) {
      case "unanimity" -> new Unanimity();
      case "unanimity-of-able" -> new UnanimityOfAble();
      case "consensus" -> fields.checked("standAsideCap", cap(fields), Consensus::new);
      case "consensus-minus" -> {
        long k = fields.whole("k", 0);
        yield fields.checked("standAsideCap", cap(fields), cap -> new ConsensusMinus(k, cap));
      }
      case "consent" -> new Consent();
      case "majority-of-votes" -> new MajorityOfVotes();
      case "share-of-votes" -> fields.checked("share", fields.fraction("share"), ShareOfVotes::new);
      case "share-of-present" ->
          fields.checked("share", fields.fraction("share"), ShareOfPresent::new);
      case "majority-of-members" -> new MajorityOfMembers();
      case "share-of-members" ->
          fields.checked("share", fields.fraction("share"), ShareOfMembers::new);
      case "double-majority" ->
          new DoubleMajority(
              measure(fields.required("heads"), fields.path("heads"), false),
              measure(fields.required("weight"), fields.path("weight"), true));
      case "weighted-majority" -> new WeightedMajority();
      case "fallback" -> new Fallback();
      default -> throw new Unreadable(fields.path("name"), "there is no rule \"" + name + "\"");
    };
  }

  private static Fraction cap(Fields fields) {
    return fields
        .optional("standAsideCap")
        .map(value -> Fields.fraction(value, fields.path("standAsideCap")))
        .orElse(Consensus.DEFAULT_CAP);
  }

  /** "weighted-majority" as the weight part says what a majority of votes by weight says. */
  private static Measure measure(Object value, String at, boolean byWeight) {
    return switch (rule(value, at)) {
      case Measure measure -> measure;
      case WeightedMajority _ when byWeight -> new MajorityOfVotes();
      case Rule other ->
          throw new Unreadable(
              at + ".name", "\"" + other.name() + "\" cannot be half of a double majority");
    };
  }

  public static Map<String, Object> write(Rule rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", rule.name());
    switch (rule) {
      case Consensus(Fraction cap) -> fields.put("standAsideCap", written(cap));
      case ConsensusMinus(long k, Fraction cap) -> {
        fields.put("k", k);
        fields.put("standAsideCap", written(cap));
      }
      case ShareOfVotes(Fraction share) -> fields.put("share", written(share));
      case ShareOfPresent(Fraction share) -> fields.put("share", written(share));
      case ShareOfMembers(Fraction share) -> fields.put("share", written(share));
      case DoubleMajority(Measure heads, Measure weight) -> {
        fields.put("heads", write(heads));
        fields.put("weight", write(weight));
      }
      default -> {}
    }
    return fields;
  }

  public static Quorum quorum(Object value, String at) {
    Fields fields = Fields.of(value, at);
    String kind = fields.text("kind");
    Quorum quorum =
        switch (kind) {
          case "majority" -> new Quorum.Majority();
          case "half" -> new Quorum.Half();
          case "fixed" -> new Quorum.Fixed(fields.whole("n", 1));
          case "share" -> fields.checked("share", fields.fraction("share"), Quorum.AtLeast::new);
          default ->
              throw new Unreadable(fields.path("kind"), "there is no quorum \"" + kind + "\"");
        };
    fields.nothingElse();
    return quorum;
  }

  public static Map<String, Object> write(Quorum quorum) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", quorum.kind());
    switch (quorum) {
      case Quorum.Fixed(long n) -> fields.put("n", n);
      case Quorum.AtLeast(Fraction share) -> fields.put("share", written(share));
      case Quorum.Majority _, Quorum.Half _ -> {}
    }
    return fields;
  }

  /** Always "p/q", so that it reads back whatever its value. */
  public static String written(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }
}
