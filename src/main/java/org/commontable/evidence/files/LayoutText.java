package org.commontable.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A layout as its author writes it, in YAML. */
public final class LayoutText {
  /** Longest text in characters; the longest of ours has half of it. */
  public static final int LONGEST = 200_000;

  /** A pattern of one repetition takes a time that follows from the length of the cell. */
  private static final Pattern SEVERAL_REPETITIONS = Pattern.compile("[*+{].*[*+{]");

  private LayoutText() {}

  /** Why a text is no layout: what, where. In English, as the words of a layout are. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  public static Layout read(String yaml) throws Fault {
    if (yaml.length() > LONGEST) {
      throw new Fault("The text is longer than " + LONGEST + " characters.");
    }
    Layout layout;
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      layout = LayoutFile.read(Objects.requireNonNullElse(read, ""));
    } catch (YAMLException e) {
      throw new Fault("This is no YAML: " + e.getMessage());
    } catch (PatternSyntaxException e) {
      throw new Fault("The pattern " + e.getPattern() + " cannot be read.");
    } catch (ClassCastException e) {
      throw new Fault("A list, a word or a group of words stands where another belongs.");
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Fault(said(e));
    }
    mustBeWhole(layout);
    return layout;
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
    must(layout.version() > 0, "version is a whole number from 1 on.");
    must(!layout.publisher().isBlank(), "publisher is empty: who published the file?");
    must(!layout.dataset().isBlank(), "dataset is empty: what are the numbers about?");
    must(!layout.measures().isEmpty(), "measures is empty: which columns hold numbers?");
    must(
        layout.columns().containsKey("place") || layout.place() != Layout.PlaceKind.CODE,
        "columns has no place: which column names it?");
    must(
        layout.columns().containsKey("year") || layout.year().isPresent(),
        "Neither a column named year nor a year: of which school year is the file?");
    must(
        Stream.concat(
                layout.marks().stream().flatMap(it -> it.matches().stream()),
                layout.drop().stream().map(Layout.Drop::matches))
            .noneMatch(it -> SEVERAL_REPETITIONS.matcher(plain(it)).find()),
        "A pattern may repeat once only: one * or + or {…}.");
  }

  /** Without what is meant as it stands: escaped signs, and signs in a class. */
  private static String plain(Pattern pattern) {
    return pattern.pattern().replaceAll("\\\\.", "x").replaceAll("\\[[^]]*]", "x");
  }

  private static void must(boolean holds, String otherwise) throws Fault {
    if (!holds) {
      throw new Fault(otherwise);
    }
  }

  /** Java's own words for an unknown word or number are none for people. */
  private static String said(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof NumberFormatException) {
      return "A whole number is expected: " + message.replaceFirst("^For input string: ", "");
    }
    return message.startsWith("No enum constant")
        ? "Nobody knows the word "
            + message.replaceFirst(".*\\.", "").toLowerCase(java.util.Locale.ROOT)
            + "."
        : message;
  }
}
