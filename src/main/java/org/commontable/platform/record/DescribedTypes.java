package org.commontable.platform.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entry types and payload fields that docs/record-format.md describes. The log cannot be
 * migrated, so nothing is written into it that is not written down there first.
 */
final class DescribedTypes {
  private static final Pattern HEADING = Pattern.compile("^#+ +`([a-z0-9.-]+)`.*$");
  private static final Pattern FIELD = Pattern.compile("^\\| *`([A-Za-z0-9]+)` *\\|.*$");

  private final Map<String, Set<String>> fieldsByType = new HashMap<>();

  private DescribedTypes(String document) {
    Set<String> fields = new HashSet<>();
    for (var line : document.lines().toList()) {
      var heading = HEADING.matcher(line);
      var field = FIELD.matcher(line);
      if (heading.matches()) {
        fields = fieldsByType.computeIfAbsent(heading.group(1), type -> new HashSet<>());
      } else if (line.startsWith("#")) {
        fields = new HashSet<>(); // a chapter about something else
      } else if (field.matches()) {
        fields.add(field.group(1));
      }
    }
  }

  static DescribedTypes of(String document) {
    return new DescribedTypes(document);
  }

  static DescribedTypes inThisBuild() {
    try (var in = DescribedTypes.class.getResourceAsStream("/record-format.md")) {
      if (in == null) {
        throw new IllegalStateException("docs/record-format.md is missing from the build");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> types() {
    return Set.copyOf(fieldsByType.keySet());
  }

  void mustDescribe(Fact fact) {
    var fields = fieldsByType.get(fact.type());
    if (fields == null) {
      throw new IllegalStateException(
          "docs/record-format.md does not describe the type `" + fact.type() + "`");
    }
    for (var field : fact.payload().keySet()) {
      if (!fields.contains(field)) {
        throw new IllegalStateException(
            "docs/record-format.md does not describe `" + field + "` of `" + fact.type() + "`");
      }
    }
  }
}
