package org.commontable.decisions.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Resolution;
import org.commontable.decisions.rules.Rule;

/**
 * A set of rules ready to propose, from the dated file {@code decisions/presets.json}.
 *
 * @param onScreen offered at once; the others behind "more"
 * @param fallback the vote after a consensus that failed; empty where it has none
 */
public record Preset(
    String key,
    boolean onScreen,
    Rule rule,
    Optional<Fallback> fallback,
    Resolution resolution,
    Quorum quorum,
    ConditionMode mode,
    int windowDays) {
  private static final List<Preset> ALL = read();

  public static List<Preset> offered() {
    return ALL.stream().filter(Preset::onScreen).toList();
  }

  /** Those that few tables need. */
  public static List<Preset> rarer() {
    return ALL.stream().filter(preset -> !preset.onScreen()).toList();
  }

  public static Preset named(String key) {
    return ALL.stream()
        .filter(preset -> preset.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no preset " + key));
  }

  /** The one rule for every class. */
  public ClassRule general() {
    return ClassRule.plain(rule, fallback, resolution, quorum, mode, windowDays);
  }

  private static List<Preset> read() {
    try (InputStream in = Preset.class.getResourceAsStream("/decisions/presets.json")) {
      if (in == null) {
        throw new IllegalStateException("no presets");
      }
      return Fields.list(StrictJson.read(in), "presets").stream().map(Preset::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Preset of(Object item) {
    Fields fields = Fields.of(item, "preset");
    fields.text("since");
    fields.text("source");
    return new Preset(
        fields.text("key"),
        Boolean.TRUE.equals(fields.required("onScreen")),
        RuleFile.rule(fields.required("rule"), "rule"),
        fields.optional("fallback").map(vote -> ClassRule.fallback(vote, "fallback")),
        fields
            .optional("resolution")
            .map(talks -> ClassRule.resolution(talks, "resolution"))
            .orElse(Resolution.DEFAULT),
        RuleFile.quorum(fields.required("quorum"), "quorum"),
        StoredRules.mode(fields.text("conditionMode")),
        Math.toIntExact(fields.whole("windowDays", 14)));
  }
}
