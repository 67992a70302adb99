package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security pages name nothing that does not exist, and leave no requirement out. */
class AsvsTest {
  private static final Path LIST = Path.of("docs/security/asvs.md");
  private static final Pattern LINE =
      Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| .+ \\| (.+) \\| (.+) \\|");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  /** How many of levels 1 and 2 each chapter of version 5.0.0 has. */
  private static final List<Integer> PER_CHAPTER =
      List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

  @Test
  void everyRequirementOfLevelsOneAndTwoHasItsLineOnce() throws IOException {
    var lines = lines();
    assertThat(lines.stream().map(line -> line.group(1)).distinct()).hasSize(253);
    assertThat(lines).hasSize(253);
    assertThat(lines.stream().filter(line -> line.group(2).equals("1"))).hasSize(70);
    for (int chapter = 1; chapter <= PER_CHAPTER.size(); chapter++) {
      var start = chapter + ".";
      assertThat(lines.stream().filter(line -> line.group(1).startsWith(start)))
          .as("chapter %d", chapter)
          .hasSize(PER_CHAPTER.get(chapter - 1));
    }
  }

  @Test
  void everyLineAnswersAndSaysWhy() throws IOException {
    assertThat(lines())
        .allSatisfy(
            line -> {
              assertThat(line.group(3)).isIn("yes", "partly", "no", "does not apply");
              assertThat(line.group(4)).isNotBlank();
            });
    var sums =
        lines().stream()
            .collect(Collectors.groupingBy(line -> line.group(3), Collectors.counting()));
    assertThat(Files.readString(LIST))
        .contains(
            "%d times yes, %d partly, %d no, %d does not apply"
                .formatted(
                    sums.get("yes"),
                    sums.get("partly"),
                    sums.get("no"),
                    sums.get("does not apply")));
  }

  @Test
  void everythingNamedExists() throws IOException {
    var classes = classes();
    for (var page : List.of(LIST, Path.of("docs/security/threats.md"), Path.of("SECURITY.md"))) {
      for (var name : names(Files.readString(page))) {
        if (name.matches("[A-Z][a-z]+[A-Za-z]*")) {
          assertThat(classes).as("%s names %s", page, name).contains(name);
        } else if (name.matches("(src|docs)/.*|[A-Za-z]+\\.(md|xml)")) {
          assertThat(Path.of(name)).as("named in %s", page).exists();
        }
      }
    }
  }

  private static List<MatchResult> lines() throws IOException {
    return Files.readAllLines(LIST).stream().flatMap(line -> LINE.matcher(line).results()).toList();
  }

  private static List<String> names(String page) {
    return NAMED.matcher(page).results().map(name -> name.group(1)).toList();
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      var ours =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
      ours.add("SafeConstructor"); // of SnakeYAML
      return ours;
    }
  }
}
