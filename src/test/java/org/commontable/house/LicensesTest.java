package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Nothing under a license that nobody has read comes into the house (docs/security/licenses.md).
 */
class LicensesTest {
  private static final Path LIST = Path.of("docs/security/licenses.md");
  private static final Path VENDOR = Path.of("src/main/resources/static/VENDOR.md");
  private static final Path BOM = Path.of("src/main/resources/static/VENDOR.cdx.json");

  @Test
  void everyLibraryIsUnderALicenseThatWeHaveRead() throws IOException {
    var allowed = allowed();
    var faults = new ArrayList<String>();
    int read = 0;
    for (var jar : jars()) {
      var licenses = licenses(pomBeside(jar));
      read++;
      if (licenses.stream().noneMatch(allowed::contains)) {
        faults.add(sentence(jar.getFileName().toString(), licenses));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(read).isGreaterThan(50);
  }

  @Test
  void everyFileWeServeThatOthersMadeIsUnderALicenseThatWeHaveRead() throws IOException {
    var allowed = allowed();
    var rows = rows(VENDOR, 5);
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(allowed)
                    .as(sentence(row.get(0), List.of(row.get(3))))
                    .contains(row.get(3)));
  }

  @Test
  void theBillOfMaterialsHoldsEveryFileWeServeThatOthersMade() throws IOException {
    var bom = Files.readString(BOM);
    assertThat(rows(VENDOR, 5))
        .allSatisfy(
            row ->
                assertThat(bom)
                    .as("run scripts/vendor: %s is not in VENDOR.cdx.json", row.get(0))
                    .contains(row.get(0), row.get(2), row.get(4).replace("`", "")));
  }

  @Test
  void anUnknownLicenseIsRefusedBySentence() throws IOException {
    assertThat(allowed()).doesNotContain("GNU Affero General Public License v3.0", "");
    assertThat(sentence("x-1.jar", List.of("AGPL")))
        .isEqualTo(
            "x-1.jar says it is under [AGPL], which docs/security/licenses.md does not list: read that license; add a line if it is permissive, else take another library.");
  }

  private static String sentence(String what, List<String> licenses) {
    return what
        + " says it is under "
        + licenses
        + ", which "
        + LIST
        + " does not list: read that license; add a line if it is permissive, else take another library.";
  }

  private static Set<String> allowed() throws IOException {
    var allowed = new HashSet<String>();
    rows(LIST, 3).forEach(row -> allowed.add(row.getFirst()));
    return allowed;
  }

  /** The rows of the table with so many columns, without its head. */
  private static List<List<String>> rows(Path file, int columns) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
        .map(
            line ->
                Stream.of(line.split("\\|"))
                    .skip(1)
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList())
        .filter(row -> row.size() == columns)
        .skip(1)
        .toList();
  }

  private static List<Path> jars() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> Files.exists(pomBeside(jar)))
        .toList();
  }

  /** As Maven keeps it: …/artifact/version/artifact-version.pom. */
  private static Path pomBeside(Path jar) {
    var version = jar.toAbsolutePath().getParent();
    return version.resolve(
        version.getParent().getFileName() + "-" + version.getFileName() + ".pom");
  }

  /** What it says itself, else what its parent says. */
  private static List<String> licenses(Path pom) throws IOException {
    var project = Jsoup.parse(Files.readString(pom), "", Parser.xmlParser()).selectFirst("project");
    var own = project.select("> licenses > license > name").eachText();
    var parent = project.selectFirst("> parent");
    if (!own.isEmpty() || parent == null) {
      return own;
    }
    var repository = pom;
    var mine = coordinates(project, parent);
    for (int i = 0; i < mine.split("/").length + 1; i++) {
      repository = repository.getParent();
    }
    var name = text(parent, "artifactId") + "-" + text(parent, "version") + ".pom";
    return licenses(repository.resolve(coordinates(parent, parent)).resolve(name));
  }

  private static String coordinates(Element of, Element parent) {
    return String.join(
        "/",
        either(of, parent, "groupId").replace('.', '/'),
        text(of, "artifactId"),
        either(of, parent, "version"));
  }

  private static String either(Element of, Element parent, String name) {
    return of.selectFirst("> " + name) == null ? text(parent, name) : text(of, name);
  }

  private static String text(Element of, String name) {
    return of.selectFirst("> " + name).text();
  }
}
