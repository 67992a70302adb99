package org.commontable.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A layout as its author writes it, in YAML. */
public final class LayoutText {
  /** Longest text in characters; the longest of ours has two thirds of it. */
  public static final int LONGEST = 200_000;

  /** A pattern of one repetition takes a time that follows from the length of the cell. */
  private static final Pattern SEVERAL_REPETITIONS = Pattern.compile("[*+{].*[*+{]");

  private static final Set<Layout.PlaceKind> BY_COLUMN =
      Set.of(Layout.PlaceKind.CODE, Layout.PlaceKind.NUMBERED, Layout.PlaceKind.STATE);

  private LayoutText() {}

  /** Why a text is no layout: what, where. Its message is the English one. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String word;
    private final transient List<Object> details;

    Fault(String word, List<Object> details) {
      this.word = word;
      this.details = details;
    }

    public String key() {
      return "evidence.layouts.fault." + word;
    }

    /** For the message, in pairs. */
    public Object[] arguments() {
      return details.toArray();
    }

    @Override
    public String getMessage() {
      return new Words(new Catalogues(), "en", ZoneOffset.UTC).t(key(), arguments());
    }
  }

  public static Layout read(String yaml) throws Fault {
    must(yaml.length() <= LONGEST, "long", "most", LONGEST);
    Layout layout;
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      layout = LayoutFile.read(Objects.requireNonNullElse(read, ""));
    } catch (YAMLException e) {
      throw noYaml(e);
    } catch (PatternSyntaxException e) {
      throw new Fault("pattern", List.of("pattern", e.getPattern()));
    } catch (ClassCastException e) {
      throw new Fault("kind", List.of());
    } catch (Wrong e) {
      throw new Fault(e.word(), e.details());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw said(e);
    }
    mustBeWhole(layout);
    return layout;
  }

  /** Where its reader stumbled; its own words are English alone. */
  private static Fault noYaml(YAMLException e) {
    return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
        ? new Fault(
            "yaml.at",
            List.of(
                "line",
                marked.getProblemMark().getLine() + 1,
                "column",
                marked.getProblemMark().getColumn() + 1))
        : new Fault("yaml", List.of());
  }

  /** As one of ours stands in the program. */
  public static String shipped(Layout layout) {
    try (InputStream in =
        LayoutText.class.getResourceAsStream("/evidence/layouts/" + layout.id() + ".yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mustBeWhole(Layout layout) throws Fault {
    must(layout.version() > 0, "positive");
    must(!layout.publisher().isBlank(), "publisher");
    must(!layout.dataset().isBlank(), "dataset");
    must(!layout.measures().isEmpty(), "measures");
    must(layout.columns().containsKey("place") || !BY_COLUMN.contains(layout.place()), "place");
    must(
        layout.columns().containsKey("year")
            || layout.year().isPresent()
            || layout.yearTitles().isPresent(),
        "year");
    must(
        Stream.concat(
                layout.marks().stream().flatMap(it -> it.matches().stream()),
                layout.drop().stream().map(Layout.Drop::matches))
            .noneMatch(it -> SEVERAL_REPETITIONS.matcher(plain(it)).find()),
        "repeats");
  }

  /** Without what is meant as it stands: escaped signs, and signs in a class. */
  private static String plain(Pattern pattern) {
    return pattern.pattern().replaceAll("\\\\.", "x").replaceAll("\\[[^]]*]", "x");
  }

  private static void must(boolean holds, String word, Object... details) throws Fault {
    if (!holds) {
      throw new Fault(word, List.of(details));
    }
  }

  /** Java's own words for an unknown word or number are none for people. */
  private static Fault said(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof NumberFormatException) {
      return new Fault("number", List.of("text", message.replaceFirst("^For input string: ", "")));
    }
    return message.startsWith("No enum constant")
        ? new Fault(
            "word",
            List.of("word", message.replaceFirst(".*\\.", "").toLowerCase(java.util.Locale.ROOT)))
        : new Fault("other", List.of("what", message));
  }
}
