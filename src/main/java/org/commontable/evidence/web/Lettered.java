package org.commontable.evidence.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The rows of a long list whose names begin alike: on a telephone they are folded under their
 * letter.
 *
 * @param letter empty where the list is short and nothing is folded
 */
public record Lettered<T>(String letter, List<T> rows) {
  /** A list of so many rows still fits on a telephone. */
  private static final int SHORT = 30;

  /** In the order given, which is that of names. */
  static <T> List<Lettered<T>> of(List<T> rows, Function<T, String> name) {
    if (rows.size() <= SHORT) {
      return List.of(new Lettered<>("", rows));
    }
    List<Lettered<T>> all = new ArrayList<>();
    for (T row : rows) {
      String letter = letter(name.apply(row));
      if (all.isEmpty() || !all.getLast().letter().equals(letter)) {
        all.add(new Lettered<>(letter, new ArrayList<>()));
      }
      all.getLast().rows().add(row);
    }
    return all;
  }

  private static String letter(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return plain.isEmpty() || !Character.isLetter(plain.charAt(0))
        ? "0–9"
        : plain.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  public static List<Lettered<FigureRow>> figures(List<FigureRow> rows) {
    return of(rows, FigureRow::place);
  }

  public static List<Lettered<FigureRow>> whole(List<FigureRow> rows) {
    return List.of(new Lettered<>("", rows));
  }

  public static List<Lettered<FunnelRow>> funnel(List<FunnelRow> rows) {
    return of(rows, FunnelRow::place);
  }
}
