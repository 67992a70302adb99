package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commontable.platform.web.Ui;

/**
 * Five shades for the numbers of a map: how many times by whole times, anything else by fifths of
 * the places, so that a few large numbers do not leave all others pale. Ends are rounded as the
 * numbers are said.
 */
final class Shades {
  private static final int MOST = 5;

  private final List<Double> ends;
  private final int decimals;

  private Shades(List<Double> ends, int decimals) {
    this.ends = List.copyOf(ends);
    this.decimals = decimals;
  }

  static Shades ofTimes() {
    return new Shades(List.of(1.0, 2.0, 3.0, 4.0), 0);
  }

  static Shades ofFifths(List<Double> numbers, int decimals) {
    List<Double> sorted = numbers.stream().sorted().toList();
    TreeSet<Double> ends = new TreeSet<>();
    double unit = Math.pow(10, decimals);
    for (int i = 1; i < MOST && !sorted.isEmpty(); i++) {
      double at = sorted.get(i * sorted.size() / MOST);
      ends.add(Math.round(at * unit) / unit);
    }
    ends.removeIf(it -> it <= sorted.getFirst());
    return new Shades(new ArrayList<>(ends), decimals);
  }

  /** "c0" the palest to "c4" the darkest. */
  String look(double number) {
    int below = (int) ends.stream().filter(it -> it <= number).count();
    return "c" + (ends.isEmpty() ? 2 : below * (MOST - 1) / ends.size());
  }

  /** The shades with their words, the palest first. */
  List<StateMapPage.Key> keys(Ui ui) {
    List<StateMapPage.Key> keys = new ArrayList<>();
    if (ends.isEmpty()) {
      return keys;
    }
    keys.add(
        new StateMapPage.Key(
            look(ends.getFirst() - 1), ui.t("evidence.map.key.under", "upper", said(0, ui))));
    for (int i = 1; i < ends.size(); i++) {
      keys.add(
          new StateMapPage.Key(
              look(ends.get(i - 1)),
              ui.t("evidence.map.key.from", "lower", said(i - 1, ui), "upper", said(i, ui))));
    }
    keys.add(
        new StateMapPage.Key(
            look(ends.getLast()),
            ui.t("evidence.map.key.over", "lower", said(ends.size() - 1, ui))));
    return keys;
  }

  private String said(int end, Ui ui) {
    return ui.number(ends.get(end), decimals);
  }
}
