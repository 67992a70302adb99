package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Consensus;
import org.commontable.decisions.rules.ConsensusMinus;
import org.commontable.decisions.rules.Consent;
import org.commontable.decisions.rules.DoubleMajority;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.Limit;
import org.commontable.decisions.rules.MajorityOfMembers;
import org.commontable.decisions.rules.MajorityOfVotes;
import org.commontable.decisions.rules.Measure;
import org.commontable.decisions.rules.OneShare;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.ShareOfCast;
import org.commontable.decisions.rules.ShareOfMembers;
import org.commontable.decisions.rules.ShareOfPresent;
import org.commontable.decisions.rules.ShareOfVotes;
import org.commontable.decisions.rules.ShareOfWeight;
import org.commontable.decisions.rules.SharePerOption;
import org.commontable.decisions.rules.Unanimity;
import org.commontable.decisions.rules.UnanimityOfAble;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.WeightedMajority;
import org.commontable.decisions.rules.Whole;
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
      case "consent" -> new Consent(fields.isTrue("silenceConsents"));
      case "majority-of-votes" -> new MajorityOfVotes();
      case "share-of-votes" -> fields.checked("share", fields.fraction("share"), ShareOfVotes::new);
      case "share-of-cast" -> fields.checked("share", fields.fraction("share"), ShareOfCast::new);
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
      case "share-of-weight" -> {
        Whole of = whole(fields);
        yield fields.checked(
            "share", fields.fraction("share"), share -> new ShareOfWeight(share, of));
      }
      case "share-per-option" -> LimitFile.rule(fields);
      case "fallback" -> fallback(fields);
      default -> throw new Unreadable(fields.path("name"), "there is no rule \"" + name + "\"");
    };
  }

  static Whole whole(Fields fields) {
    String written = fields.text("of");
    for (Whole whole : Whole.values()) {
      if (whole.written().equals(written)) {
        return whole;
      }
    }
    throw new Unreadable(fields.path("of"), "there is no set \"" + written + "\"");
  }

  /** The default, or the rules that the coalition votes by after a consensus that failed. */
  private static Fallback fallback(Fields fields) {
    if (fields.optional("rules").isEmpty()) {
      return new Fallback();
    }
    var vote = new ArrayList<OneShare>();
    List<?> items = fields.list("rules");
    for (int i = 0; i < items.size(); i++) {
      String at = fields.path("rules") + "[" + i + "]";
      if (!(rule(items.get(i), at) instanceof OneShare one)) {
        throw new Unreadable(at + ".name", "only a single share can be part of the fallback");
      }
      vote.add(one);
    }
    return fields.checked("rules", vote, Fallback::new);
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
      case ShareOfWeight share when byWeight -> share.measure();
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
      case ShareOfCast(Fraction share) -> fields.put("share", written(share));
      case ShareOfPresent(Fraction share) -> fields.put("share", written(share));
      case ShareOfMembers(Fraction share) -> fields.put("share", written(share));
      case DoubleMajority(Measure heads, Measure weight) -> {
        fields.put("heads", write(heads));
        fields.put("weight", write(weight));
      }
      case ShareOfWeight(Fraction share, Whole of) -> {
        fields.put("share", written(share));
        fields.put("of", of.written());
      }
      case SharePerOption(List<Limit> limits) ->
          fields.put("options", limits.stream().map(LimitFile::write).toList());
      case Fallback fallback when !fallback.isDefault() ->
          fields.put("rules", fallback.vote().stream().map(RuleFile::write).toList());
      case Consent(boolean silenceConsents) when silenceConsents ->
          fields.put("silenceConsents", true);
      default -> {}
    }
    return fields;
  }

  public static Quorum quorum(Object value, String at) {
    return QuorumFile.read(value, at);
  }

  public static Map<String, Object> write(Quorum quorum) {
    return QuorumFile.write(quorum);
  }

  /** Always "p/q", so that it reads back whatever its value. */
  public static String written(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }
}
