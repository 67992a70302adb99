package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.List;

/** Which groups add up to all students. Groups that overlap others otherwise are not shown. */
public final class Partitions {
  static final String ALL = "all";
  private static final List<String> RACES =
      List.of("black", "white", "hispanic", "asian", "aian", "nhpi", "two-or-more");
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("female", "male", "non-binary"),
          List.of("economically-disadvantaged", "not-economically-disadvantaged"),
          List.of("disability", "no-disability"),
          List.of("english-learner", "not-english-learner"),
          List.of("english-learner-monitored", "not-english-learner-or-monitored"),
          List.of("foster", "not-foster"),
          List.of("homeless", "not-homeless"),
          List.of("migrant", "not-migrant"),
          List.of("military", "not-military"));

  private Partitions() {}

  /** Every group that can be shown, in the order of pages. */
  public static List<String> groups() {
    List<String> all = new ArrayList<>(List.of(ALL));
    all.addAll(RACES);
    OTHERS.forEach(all::addAll);
    return List.copyOf(all);
  }

  public static boolean isRace(String group) {
    return RACES.contains(group);
  }

  /** The columns that are races. */
  static int[] races(Cells cells) {
    return columns(cells, RACES);
  }

  /** The other partitions that have columns here. */
  static List<int[]> others(Cells cells) {
    return OTHERS.stream().map(it -> columns(cells, it)).filter(it -> it.length > 0).toList();
  }

  private static int[] columns(Cells cells, List<String> words) {
    return words.stream()
        .mapToInt(cells::group)
        .filter(it -> it >= 0 && isTold(cells, it))
        .toArray();
  }

  /** A group that no place tells of that year is none of its partition. */
  private static boolean isTold(Cells cells, int group) {
    for (int cell = group; cell < cells.size(); cell += cells.groups().size()) {
      if (cells.isTold(cell)) {
        return true;
      }
    }
    return false;
  }
}
