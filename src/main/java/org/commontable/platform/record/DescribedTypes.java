package org.commontable.platform.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The entry types and payload fields that docs/record-format.md describes. The log cannot be
 * migrated, so nothing is written into it that is not written down there first. A chapter says
 * which format of its type it describes; without a number it is the first.
 */
final class DescribedTypes {
  private static final Pattern HEADING =
      Pattern.compile("^#+ +`([a-z0-9.-]+)`(?:, format ([0-9]+))?.*$");
  private static final Pattern FIELD = Pattern.compile("^\\| *`([A-Za-z0-9]+)` *\\|.*$");

  private record Chapter(String type, int format) {}

  private final Map<Chapter, Set<String>> fieldsByChapter = new HashMap<>();

  private DescribedTypes(String document) {
    Set<String> fields = new HashSet<>();
    for (var line : document.lines().toList()) {
      var heading = HEADING.matcher(line);
      var field = FIELD.matcher(line);
      if (heading.matches()) {
        int format = heading.group(2) == null ? 1 : Integer.parseInt(heading.group(2));
        fields =
            fieldsByChapter.computeIfAbsent(
                new Chapter(heading.group(1), format), chapter -> new HashSet<>());
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
    return fieldsByChapter.keySet().stream().map(Chapter::type).collect(Collectors.toSet());
  }

  void mustDescribe(Fact fact) {
    mustDescribe(fact.format(), fact.type(), fact.payload().keySet());
  }

  /**
   * Refuses what is not written down.
   *
   * @throws IllegalStateException naming the type or field
   */
  void mustDescribe(int format, String type, Set<String> payload) {
    var fields = fieldsByChapter.get(new Chapter(type, format));
    if (fields == null) {
      throw new IllegalStateException(
          "docs/record-format.md does not describe the type `" + type + "` in format " + format);
    }
    for (var field : payload) {
      if (!fields.contains(field)) {
        throw new IllegalStateException(
            "docs/record-format.md does not describe `" + field + "` of `" + type + "`");
      }
    }
  }
}
