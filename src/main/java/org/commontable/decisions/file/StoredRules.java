package org.commontable.decisions.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.Weights;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.NoVote;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.shared.Fraction;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** Rules as they stand in the database: the same JSON that files and the record use. */
public final class StoredRules {
  private StoredRules() {}

  public static Rule rule(String json) {
    return RuleFile.rule(parsed(json), "rule");
  }

  public static Quorum quorum(String json) {
    return RuleFile.quorum(parsed(json), "quorum");
  }

  /** Rules of classes by their keys, as {@link #text(Map)} wrote them. */
  public static Map<String, ClassRule> classes(String json) {
    var classes = new LinkedHashMap<String, ClassRule>();
    Fields fields = Fields.of(parsed(json), "classes");
    for (DecisionClass one : DecisionClass.values()) {
      fields
          .optional(one.key())
          .ifPresent(rule -> classes.put(one.key(), ClassRule.read(rule, fields.path(one.key()))));
    }
    fields.nothingElse();
    return classes;
  }

  /** Tiers of a table as {@link #text(List)} wrote them. */
  public static List<Tier> tiers(String json) {
    return Tier.readAll(Fields.list(parsed(json), "tiers"), "tiers");
  }

  public static String text(List<Tier> tiers) {
    return JsonText.of(Tier.written(tiers));
  }

  public static NoVote noVote(String json) {
    return NoVoteFile.read(parsed(json), "why");
  }

  public static String text(NoVote why) {
    return JsonText.of(NoVoteFile.write(why));
  }

  public static ConditionMode mode(String written) {
    return ConditionMode.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public static String text(Rule rule) {
    return JsonText.of(RuleFile.write(rule));
  }

  /** The vote after consensus as the database keeps it; null where there is none. */
  public static Optional<Fallback> fallback(@Nullable String json) {
    return Optional.ofNullable(json).map(text -> ClassRule.fallback(parsed(text), "fallback"));
  }

  public static String text(Map<String, ClassRule> classes) {
    return JsonText.of(written(classes));
  }

  /** As the record writes them. */
  public static Map<String, Object> written(Map<String, ClassRule> classes) {
    var fields = new LinkedHashMap<String, Object>();
    classes.forEach((key, rule) -> fields.put(key, rule.written()));
    return fields;
  }

  public static String text(Quorum quorum) {
    return JsonText.of(RuleFile.write(quorum));
  }

  /** Weights and chambers as three columns keep them. */
  public static Weights weights(String weights, @Nullable String cap, String chambers) {
    var heavy = new LinkedHashMap<UUID, Fraction>();
    strings(weights).forEach((id, said) -> heavy.put(UUID.fromString(id), Fraction.parse(said)));
    var seated = new LinkedHashMap<UUID, String>();
    strings(chambers).forEach((id, said) -> seated.put(UUID.fromString(id), said));
    return new Weights(heavy, Optional.ofNullable(cap).map(Fraction::parse), seated);
  }

  private static Map<String, String> strings(String json) {
    var strings = new LinkedHashMap<String, String>();
    Fields.map(parsed(json), "map")
        .forEach((key, said) -> strings.put(String.valueOf(key), String.valueOf(said)));
    return strings;
  }

  /** Weights by organization, as the record writes them. */
  public static Map<String, Object> weights(Weights weights) {
    var fields = new TreeMap<String, Object>();
    weights.weights().forEach((id, weight) -> fields.put(id.toString(), RuleFile.written(weight)));
    return fields;
  }

  /** Chambers by organization, as the record writes them. */
  public static Map<String, Object> chambers(Weights weights) {
    var fields = new TreeMap<String, Object>();
    weights.chambers().forEach((id, chamber) -> fields.put(id.toString(), chamber));
    return fields;
  }

  private static Object parsed(String json) {
    return StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
