package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.commontable.evidence.figures.EditionBook.Section;

/** What an edition says otherwise than the one before it. */
public final class Moves {
  private final EditionBook before;
  private final EditionBook after;
  private final List<Move> moves = new ArrayList<>();

  private Moves(EditionBook before, EditionBook after) {
    this.before = before;
    this.after = after;
  }

  /** Figures shown before that are gone, hidden or otherwise now. */
  public static List<Move> between(EditionBook before, EditionBook after) {
    return between(before, after, year -> true);
  }

  /** As above, in the years that are not the same anyway. */
  public static List<Move> between(EditionBook before, EditionBook after, IntPredicate takesYear) {
    Moves moves = new Moves(before, after);
    Map<List<Object>, Section> now = new HashMap<>();
    after.sections().forEach(it -> now.put(List.of(it.declared().id(), it.year()), it));
    for (Section was : before.sections()) {
      if (takesYear.test(was.year())) {
        moves.compare(was, now.get(List.of(was.declared().id(), was.year())));
      }
    }
    return moves.moves;
  }

  private void compare(Section was, @org.jspecify.annotations.Nullable Section now) {
    int width = was.groups().size();
    int[] groups =
        was.groups().stream().mapToInt(it -> now == null ? -1 : now.groups().indexOf(it)).toArray();
    for (int place = 0; place < was.places().size(); place++) {
      int row = now == null ? -1 : now.place(was.places().get(place));
      for (int group = 0; group < width; group++) {
        int old = place * width + group;
        if ((before.status(was, old) & 0x3F) == Block.SHOWN) {
          int entry =
              now == null || row < 0 || groups[group] < 0
                  ? -1
                  : row * now.groups().size() + groups[group];
          compare(was, place, group, old, now, entry);
        }
      }
    }
  }

  private void compare(
      Section was,
      int place,
      int group,
      int old,
      @org.jspecify.annotations.Nullable Section now,
      int entry) {
    boolean shown = now != null && entry >= 0 && (after.status(now, entry) & 0x3F) == Block.SHOWN;
    long count = now != null && shown ? after.count(now, entry) : 0;
    long base = now != null && shown ? after.base(now, entry) : 0;
    double value = now != null && shown ? after.value(now, entry) : Double.NaN;
    if (!shown
        || count != before.count(was, old)
        || base != before.base(was, old)
        || Double.compare(value, before.value(was, old)) != 0) {
      moves.add(
          new Move(
              was.declared().id(),
              was.year(),
              was.places().get(place),
              was.groups().get(group),
              !shown,
              before.count(was, old),
              before.base(was, old),
              count,
              base,
              number(before.value(was, old)),
              number(value)));
    }
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
