package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commontable.platform.i18n.Catalogues;
import org.junit.jupiter.api.Test;

/** Both languages are complete, use the same arguments, and no page speaks words of its own. */
class MessagesTest {
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:platform|accounts|members|decisions|meetings|evidence|campaigns|supporters|home)\\.[A-Za-z0-9.]+[A-Za-z0-9])\"");
  private static final Path MAIN = Path.of("src/main");

  private final Catalogues catalogues = new Catalogues();

  @Test
  void everyMessageStandsInBothLanguages() {
    assertThat(catalogues.all("es").keySet()).isEqualTo(catalogues.all("en").keySet()).isNotEmpty();
  }

  @Test
  void everyMessageCanBeReadAndTakesTheSameArguments() {
    catalogues
        .all("en")
        .forEach(
            (key, english) ->
                assertThat(arguments(catalogues.all("es").getOrDefault(key, ""), "es"))
                    .as(key)
                    .isEqualTo(arguments(english, "en")));
  }

  @Test
  void spanishHasOneWordForQuorumAndOneKindOfQuotationMarks() {
    catalogues
        .all("es")
        .forEach(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .doesNotContain("“", "”", "cuórum", "organizaciones miembros"));
  }

  @Test
  void everyKeyInTheCodeIsAMessage() throws IOException {
    Map<String, String> known = catalogues.all("en");
    var missing = new TreeSet<String>();
    for (Path file : sources(".java", ".jte")) {
      // Names of tables to lock look like keys.
      var found = KEY.matcher(Files.readString(file).replaceAll("oneAfterTheOther\\([^)]*\\)", ""));
      while (found.find()) {
        String key = found.group(1);
        boolean beginsOthers = known.keySet().stream().anyMatch(k -> k.startsWith(key + "."));
        if (!known.containsKey(key) && !beginsOthers && !key.endsWith(".")) {
          missing.add(key + " in " + MAIN.relativize(file));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTemplateSpeaksWordsOfItsOwn() throws IOException {
    var spoken = new ArrayList<String>();
    for (Path file : sources(".jte")) {
      String text =
          Files.readString(file)
              .replaceAll("(?s)<%--.*?--%>|<!--.*?-->|<svg.*?</svg>", " ")
              .replaceAll(
                  "(?m)^\\s*@(param|import|if|else|elseif|endif|for|endfor|template|raw|endraw).*$",
                  " ")
              .replaceAll(
                  "@(if|elseif|for)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor|endraw|raw)",
                  " ")
              .replaceAll("(?s)[!$](unsafe)?\\{(?:[^{}]|\\{[^{}]*\\})*\\}", " ")
              .replaceAll(
                  "(?s)@template\\.[a-z.A-Z]+\\((?:[^()`]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)?",
                  " ")
              .replaceAll("(?s)<[^>]*>", " ")
              .replaceAll("&[a-z]+;", " ");
      for (String line : text.split("\n")) {
        if (line.replaceAll("\\b[a-zA-Z]\\b", "").matches(".*\\p{L}{3,}.*")
            && !line.contains("=")) {
          spoken.add(MAIN.relativize(file) + ": " + line.strip());
        }
      }
    }
    assertThat(spoken).isEmpty();
  }

  private static TreeSet<String> arguments(String pattern, String language) {
    return new TreeSet<>(
        new MessageFormat(pattern, ULocale.forLanguageTag(language)).getArgumentNames());
  }

  private static java.util.List<Path> sources(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(f -> Stream.of(endings).anyMatch(e -> f.toString().endsWith(e)))
          .sorted()
          .toList();
    }
  }
}
