package org.commontable.decisions.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;
import org.commontable.shared.JsonText;

/** Rules as they stand in the database: the same JSON that files and the record use. */
public final class StoredRules {
  private StoredRules() {}

  public static Rule rule(String json) {
    return RuleFile.rule(parsed(json), "rule");
  }

  public static Quorum quorum(String json) {
    return RuleFile.quorum(parsed(json), "quorum");
  }

  public static ConditionMode mode(String written) {
    return ConditionMode.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public static String text(Rule rule) {
    return JsonText.of(RuleFile.write(rule));
  }

  public static String text(Quorum quorum) {
    return JsonText.of(RuleFile.write(quorum));
  }

  private static Object parsed(String json) {
    return StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
