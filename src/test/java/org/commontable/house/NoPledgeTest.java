package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commontable.platform.i18n.Catalogues;
import org.junit.jupiter.api.Test;

/**
 * No rule, screen, template or import may offer "unconditional" as something a member must pledge,
 * because an organization once left a coalition over that word.
 */
class NoPledgeTest {
  private static final Pattern PLEDGE =
      Pattern.compile(
          "unconditional|incondicional|sin condiciones|no strings", Pattern.CASE_INSENSITIVE);

  @Test
  void noMessageOfAnyRoomInAnyLanguageOffersIt() {
    var catalogues = new Catalogues();
    for (String language : java.util.List.of("en", "es")) {
      assertThat(catalogues.all(language)).hasSizeGreaterThan(1000);
      assertThat(catalogues.all(language).values()).noneMatch(text -> PLEDGE.matcher(text).find());
    }
  }

  @Test
  void noTemplateRuleOrImportOffersIt() throws IOException {
    var offering = new ArrayList<String>();
    for (String folder : java.util.List.of("src/main/jte", "src/main/resources")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files
                .filter(f -> f.toString().matches(".*\\.(jte|json|properties|txt|sql)"))
                .toList()) {
          if (PLEDGE.matcher(Files.readString(file)).find()) {
            offering.add(file.toString());
          }
        }
      }
    }
    assertThat(offering).isEmpty();
  }
}
