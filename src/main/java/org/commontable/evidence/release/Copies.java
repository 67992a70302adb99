package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file prints of several schools though it is their district's own number: two of them
 * cannot be all of it each.
 */
public final class Copies {
  private final Cells cells;
  private final int width;
  private final int all;

  public Copies(Cells cells) {
    this.cells = cells;
    this.width = cells.groups().size();
    this.all = cells.group(Partitions.ALL);
  }

  /** Leaves them out. */
  public void forget() {
    Map<Integer, List<Integer>> copies = new HashMap<>();
    for (int place = 0; place < cells.places().size() && all >= 0; place++) {
      int district = cells.parent(place);
      if (cells.hasSchool(place) && district >= 0 && isCopy(place, district)) {
        copies.computeIfAbsent(district, it -> new ArrayList<>()).add(place);
      }
    }
    copies.values().stream()
        .filter(it -> it.size() > 1)
        .forEach(schools -> schools.forEach(cells::forget));
  }

  private boolean isCopy(int place, int of) {
    int own = place * width;
    int theirs = of * width;
    boolean same = cells.isSaid(own + all) && cells.amount(own + all) > 0;
    for (int group = 0; group < width; group++) {
      boolean said = cells.isSaid(own + group);
      boolean equal = cells.amount(own + group) == cells.amount(theirs + group);
      same &= said == cells.isSaid(theirs + group) && (!said || equal);
    }
    return same;
  }
}
