package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What one feature's styles hide by a class alone is no other feature's to use: sign-on letters
 * once vanished from wide screens by the class that folds a list under its letters.
 */
class HiddenStylesTest {
  private static final Path STYLES = Path.of("src/main/resources/static/css");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern ALONE = Pattern.compile("\\.([\\w-]+)");
  private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");

  @Test
  void noFeatureHidesWhatAnotherShows() throws IOException {
    Set<String> hidden = hidden();
    assertThat(hidden).as("this test still finds what is hidden").contains("folds");
    Map<String, Set<String>> users = users();
    assertThat(users).as("and who uses it").containsKey("letter");
    for (String name : hidden) {
      assertThat(users.getOrDefault(name, Set.of()))
          .as("features whose templates use the class %s", name)
          .hasSizeLessThan(2);
    }
  }

  private static Set<String> hidden() throws IOException {
    Set<String> hidden = new TreeSet<>();
    for (Path sheet : files(STYLES, ".css")) {
      if (!sheet.getFileName().toString().matches("[78]\\d-.*")) {
        continue;
      }
      for (MatchResult rule : RULE.matcher(Files.readString(sheet)).results().toList()) {
        if (rule.group(2).contains("display: none")) {
          Stream.of(rule.group(1).split(",", -1))
              .map(it -> ALONE.matcher(it.strip()))
              .filter(Matcher::matches)
              .forEach(it -> hidden.add(it.group(1)));
        }
      }
    }
    return hidden;
  }

  private static Map<String, Set<String>> users() throws IOException {
    Map<String, Set<String>> users = new TreeMap<>();
    for (Path template : files(TEMPLATES, ".jte")) {
      String feature = TEMPLATES.relativize(template).getName(0).toString();
      for (MatchResult it : CLASSES.matcher(Files.readString(template)).results().toList()) {
        for (String name : it.group(1).split("\\s+", -1)) {
          users.computeIfAbsent(name, any -> new TreeSet<>()).add(feature);
        }
      }
    }
    return users;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(it -> it.toString().endsWith(ending)).toList();
    }
  }
}
