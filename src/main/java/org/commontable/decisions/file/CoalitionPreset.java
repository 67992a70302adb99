package org.commontable.decisions.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.rules.Wording;

/**
 * How a real coalition decides, class by class, from the dated file {@code
 * decisions/coalitions.json}.
 *
 * @param since the day on which it was written down here
 * @param source address of the page that says so
 * @param classes a rule for every class
 * @param tiers kinds of belonging; empty where all members vote alike
 */
public record CoalitionPreset(
    String key,
    LocalDate since,
    String source,
    Map<DecisionClass, ClassRule> classes,
    List<Tier> tiers) {
  private static final List<CoalitionPreset> ALL = readAll();

  public CoalitionPreset {
    classes = Collections.unmodifiableMap(new EnumMap<>(classes));
    tiers = List.copyOf(tiers);
  }

  /** In the order in which they are offered: this project's own first. */
  public static List<CoalitionPreset> all() {
    return ALL;
  }

  public static Optional<CoalitionPreset> named(String key) {
    return ALL.stream().filter(preset -> preset.key().equals(key)).findFirst();
  }

  public ClassRule rule(DecisionClass decisionClass) {
    ClassRule rule = classes.get(decisionClass);
    if (rule == null) {
      throw new IllegalStateException(key + " has no rule for " + decisionClass.key());
    }
    return rule;
  }

  public boolean isUnverified() {
    return classes.values().stream().anyMatch(ClassRule::isUnverified);
  }

  public String name(Wording words) {
    return words.say("coalition." + key);
  }

  /** What its rules say beside shares and quorums, in a sentence or two. */
  public String note(Wording words) {
    return words.say("coalition." + key + ".note");
  }

  private static List<CoalitionPreset> readAll() {
    try (InputStream in = CoalitionPreset.class.getResourceAsStream("/decisions/coalitions.json")) {
      if (in == null) {
        throw new IllegalStateException("no presets of coalitions");
      }
      var presets = new ArrayList<CoalitionPreset>();
      for (Object item : Fields.list(StrictJson.read(in), "coalitions")) {
        presets.add(read(Fields.of(item, "coalitions[" + presets.size() + "]")));
      }
      return List.copyOf(presets);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CoalitionPreset read(Fields fields) {
    String key = fields.text("key");
    LocalDate since = LocalDate.parse(fields.text("since"));
    String source = fields.text("source");
    var classes = new EnumMap<DecisionClass, ClassRule>(DecisionClass.class);
    Fields given = Fields.of(fields.required("classes"), fields.path("classes"));
    for (DecisionClass decisionClass : DecisionClass.values()) {
      String name = decisionClass.key();
      Object rule = given.optional(name).orElseGet(() -> fields.required("otherwise"));
      classes.put(decisionClass, ClassRule.read(rule, given.path(name)));
    }
    given.nothingElse();
    fields.optional("otherwise");
    List<Tier> tiers = Tier.readAll(fields.list("tiers"), fields.path("tiers"));
    fields.nothingElse();
    return new CoalitionPreset(key, since, source, classes, tiers);
  }
}
