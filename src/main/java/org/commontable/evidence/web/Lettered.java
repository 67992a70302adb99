package org.commontable.evidence.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The rows of a long list whose names begin alike, or that belong together: on a telephone they are
 * folded under their letter or name.
 *
 * @param letter or the name of what they share; empty where the list is short and nothing is folded
 */
public record Lettered<T>(String letter, List<T> rows) {
  /** A list of so many rows still fits on a telephone. */
  private static final int SHORT = 30;

  /** Rows of figures are taller. */
  private static final int FIGURES = 8;

  /** In the order given, which is that of names. */
  static <T> List<Lettered<T>> of(List<T> rows, Function<T, String> name) {
    return alike(rows, SHORT, it -> letter(name.apply(it)));
  }

  /** In the order given; what is shared stands together in it. */
  static <T> List<Lettered<T>> alike(List<T> rows, int brief, Function<T, String> shared) {
    if (rows.size() <= brief) {
      return List.of(new Lettered<>("", rows));
    }
    List<Lettered<T>> all = new ArrayList<>();
    for (T row : rows) {
      String name = shared.apply(row);
      if (all.isEmpty() || !all.getLast().letter().equals(name)) {
        all.add(new Lettered<>(name, new ArrayList<>()));
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

  public static List<Lettered<FigureRow>> groups(List<FigureRow> rows) {
    return alike(rows, FIGURES, FigureRow::group);
  }

  public static List<Lettered<MovedRow>> moved(List<MovedRow> rows) {
    return alike(rows, FIGURES, MovedRow::group);
  }

  /** Of files, under who publishes them. */
  public static List<Lettered<LayoutsPage.Line>> publishers(List<LayoutsPage.Line> lines) {
    return alike(
        lines.stream().sorted(Comparator.comparing(LayoutsPage.Line::publisher)).toList(),
        SHORT,
        LayoutsPage.Line::publisher);
  }

  public static List<Lettered<MovesPage.File>> files(List<MovesPage.File> files) {
    return alike(
        files.stream().sorted(Comparator.comparing(MovesPage.File::publisher)).toList(),
        FIGURES,
        MovesPage.File::publisher);
  }

  public static List<Lettered<MovesPage.Row>> moves(List<MovesPage.Row> rows) {
    return alike(rows, FIGURES, MovesPage.Row::under);
  }

  public static List<Lettered<FigureRow>> whole(List<FigureRow> rows) {
    return List.of(new Lettered<>("", rows));
  }

  public static List<Lettered<FunnelRow>> funnel(List<FunnelRow> rows) {
    return of(rows, FunnelRow::place);
  }
}
