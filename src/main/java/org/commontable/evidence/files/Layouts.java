package org.commontable.evidence.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All layouts we know. */
public final class Layouts {
  /** Read once: they are part of the program. */
  private static final class Known {
    static final List<Layout> ALL =
        Yamls.texts(Yamls.resource("layouts/index.yaml")).stream().map(LayoutFile::named).toList();
  }

  private final List<Layout> all;

  /** Beside other work, for a command that soon needs them and opens its database meanwhile. */
  public static void readAhead() {
    Thread.ofPlatform().daemon().name("read-layouts").start(Layouts::new);
  }

  public Layouts() {
    this(Known.ALL);
  }

  Layouts(List<Layout> all) {
    this.all = List.copyOf(all);
  }

  /** These and ours; between two that fit alike ours come first. */
  public Layouts and(List<Layout> more) {
    return new Layouts(Stream.concat(all.stream(), more.stream()).toList());
  }

  public static Layouts only(Layout layout) {
    return new Layouts(List.of(layout));
  }

  public List<Layout> all() {
    return all;
  }

  public Optional<Layout> named(String id) {
    return all.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The header calls a column of numbers as no other layout does. */
  boolean areToldBy(Layout layout, List<String> header) {
    return layout.titlesOfNumbers(header).stream()
        .anyMatch(
            title -> all.stream().noneMatch(it -> !it.id().equals(layout.id()) && it.knows(title)));
  }

  /** Those whose columns are there and which leave the fewest columns unread. */
  List<Layout> fitting(List<String> header) {
    List<Layout> fitting = all.stream().filter(layout -> layout.fits(header)).toList();
    int least = fitting.stream().mapToInt(layout -> layout.unreadIn(header).size()).min().orElse(0);
    return fitting.stream().filter(layout -> layout.unreadIn(header).size() == least).toList();
  }

  /** Another layout, which does not fit, has more in common with the header than these. */
  boolean areLessLike(List<Layout> fitting, List<String> header) {
    Layout nearest = nearest(header);
    double most = fitting.stream().mapToDouble(it -> it.likeness(header)).max().orElse(0);
    return nearest.likeness(header) > most;
  }

  /**
   * Whether it is worth naming: a quarter of the columns are the same and one of numbers is among
   * them, or half of them without it. The only layout there is always is.
   */
  boolean isNear(Layout layout, List<String> header) {
    double least = layout.measuresIn(header).isEmpty() ? 0.5 : 0.25;
    return all.size() == 1 || layout.likeness(header) >= least;
  }

  /** That has most in common with a header of plain names. */
  public Layout nearest(List<String> header) {
    return all.stream()
        .max(Comparator.comparingDouble(layout -> layout.likeness(header)))
        .orElseThrow();
  }
}
