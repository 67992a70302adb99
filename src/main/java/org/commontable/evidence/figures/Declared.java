package org.commontable.evidence.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.PercentBands;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.files.Yamls;
import org.commontable.evidence.release.Counting;
import org.commontable.evidence.release.Release;

/**
 * An indicator as {@code indicators.yaml} declares it.
 *
 * @param reference the group that others are compared with; empty where nobody is compared
 * @param highIsGood which way is good for students
 * @param method version of our own rule
 * @param breaks school years, by their autumn, from which another definition holds
 */
public record Declared(
    String id,
    String area,
    String topic,
    Kind kind,
    boolean everyday,
    Input numerator,
    Input denominator,
    Optional<String> reference,
    boolean highIsGood,
    int method,
    List<Integer> breaks) {
  private static final Map<String, Input> INPUTS =
      Yamls.list(Yamls.resource("inputs.yaml")).stream()
          .map(Input::read)
          .collect(Collectors.toMap(Input::name, it -> it));
  private static final List<Declared> ALL =
      Yamls.list(Yamls.resource("indicators.yaml")).stream().map(Declared::read).toList();

  public static List<Declared> all() {
    return ALL;
  }

  public static Optional<Declared> find(String id) {
    return ALL.stream().filter(it -> it.id.equals(id)).findFirst();
  }

  /** A numerator as editions keep it, in its unit: teachers have decimals. */
  public double count(long kept) {
    return kind == Kind.PERCENT ? kept : kept / Math.pow(10, FactCells.scale(numerator));
  }

  /** A denominator as editions keep it, in its unit. */
  public double base(long kept) {
    return kept / Math.pow(10, FactCells.scale(denominator));
  }

  /** All that figures are computed from. */
  public static List<Input> inputs() {
    return ALL.stream()
        .flatMap(it -> Stream.of(it.numerator(), it.denominator()))
        .distinct()
        .toList();
  }

  /** What it counts, which decides how small a number may be shown. */
  public Counting counting() {
    boolean staff = kind.counting() == Counting.PEOPLE && denominator.unit().equals("teachers");
    return staff ? Counting.STAFF : kind.counting();
  }

  /** Names the rules by which figures are computed; another name, other figures. */
  public static String rules() {
    try {
      String gate =
          " gate " + Release.VERSION + " " + PercentBands.current() + " cells " + FactCells.VERSION;
      byte[] text = (ALL + gate).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Declared read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    String reference = Yamls.text(entry, "reference");
    return new Declared(
        Yamls.text(entry, "id"),
        Yamls.text(entry, "area"),
        Yamls.text(entry, "topic"),
        Kind.valueOf(Yamls.text(entry, "kind").toUpperCase(Locale.ROOT)),
        Yamls.text(entry, "shelf").equals("everyday"),
        input(Yamls.text(entry, "numerator")),
        input(Yamls.text(entry, "denominator")),
        reference.equals("none") ? Optional.empty() : Optional.of(reference),
        Yamls.text(entry, "better").equals("high"),
        Integer.parseInt(Yamls.text(entry, "method")),
        Yamls.list(entry.get("breaks")).stream()
            .map(it -> Integer.parseInt(it.toString()))
            .toList());
  }

  private static Input input(String name) {
    Input input = INPUTS.get(name);
    if (input == null) {
      throw new IllegalStateException("inputs.yaml has no " + name);
    }
    return input;
  }
}
