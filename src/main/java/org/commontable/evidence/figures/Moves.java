package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.figures.EditionBook.Section;
import org.commontable.evidence.figures.Move.Turn;
import org.jspecify.annotations.Nullable;

/** What an edition says otherwise than the one before it. */
public final class Moves {
  private final EditionBook before;
  private final EditionBook after;
  private final List<Move> moves = new ArrayList<>();

  private Moves(EditionBook before, EditionBook after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Figures shown before that are gone, hidden or otherwise now; and those newly shown of places of
   * which it told something already, in that measure and year.
   */
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

  private void compare(Section was, @Nullable Section now) {
    int width = was.groups().size();
    int[] groups =
        was.groups().stream().mapToInt(it -> now == null ? -1 : now.groups().indexOf(it)).toArray();
    for (int place = 0; place < was.places().size(); place++) {
      int row = now == null ? -1 : now.place(was.places().get(place));
      boolean told = false;
      for (int group = 0; group < width; group++) {
        int old = place * width + group;
        told |= state(before, was, old) != Block.ABSENT;
        if (isListed(was, group) && state(before, was, old) == Block.SHOWN) {
          int entry =
              now == null || row < 0 || groups[group] < 0
                  ? -1
                  : row * now.groups().size() + groups[group];
          compare(was, old, now, entry);
        }
      }
      if (told && now != null && row >= 0) {
        findNew(was, place, now, row);
      }
    }
  }

  /** No page lists other groups of what is told of all students only. */
  private static boolean isListed(Section section, int group) {
    return !section.declared().kind().isOfAll() || section.groups().get(group).equals("all");
  }

  private static int state(EditionBook book, Section section, int entry) {
    return book.status(section, entry) & 0x3F;
  }

  private void compare(Section was, int old, @Nullable Section now, int entry) {
    if (now == null || entry < 0 || state(after, now, entry) != Block.SHOWN) {
      moves.add(move(was, old, Turn.GONE, was, old, null, -1, Optional.of(why(now, entry))));
    } else if (after.count(now, entry) != before.count(was, old)
        || after.base(now, entry) != before.base(was, old)
        || Double.compare(after.value(now, entry), before.value(was, old)) != 0) {
      moves.add(move(was, old, Turn.OTHER, was, old, now, entry, Optional.empty()));
    }
  }

  /** Of places that were told of already: a new file of others would list all that it holds. */
  private void findNew(Section was, int place, Section now, int row) {
    int width = now.groups().size();
    for (int group = 0; group < width; group++) {
      int entry = row * width + group;
      if (isListed(now, group) && state(after, now, entry) == Block.SHOWN) {
        int known = was.groups().indexOf(now.groups().get(group));
        if (known < 0 || state(before, was, place * was.groups().size() + known) != Block.SHOWN) {
          moves.add(move(now, entry, Turn.NEW, null, -1, now, entry, Optional.empty()));
        }
      }
    }
  }

  /** As the figure's own page says it. */
  private String why(@Nullable Section now, int entry) {
    int state = now == null || entry < 0 ? Block.ABSENT : state(after, now, entry);
    return switch (state) {
      case Block.ABSENT -> Published.Status.MISSING.word();
      case Block.NO_BASE -> Published.Status.NO_BASE.word();
      default -> {
        Section told = Objects.requireNonNull(now);
        if ((after.status(told, entry) & Block.EARLIER) != 0) {
          yield Published.EARLIER_VERSION;
        }
        boolean based = (after.status(told, entry) & Block.BASE) != 0;
        yield Hidden.coded(state - Block.SHOWN).wordOf(told.declared(), based);
      }
    };
  }

  private Move move(
      Section of,
      int at,
      Turn turn,
      @Nullable Section was,
      int old,
      @Nullable Section now,
      int entry,
      Optional<String> why) {
    int width = of.groups().size();
    return new Move(
        of.declared().id(),
        of.year(),
        of.places().get(at / width),
        of.groups().get(at % width),
        turn,
        why,
        was == null ? 0 : before.count(was, old),
        was == null ? 0 : before.base(was, old),
        now == null ? 0 : after.count(now, entry),
        now == null ? 0 : after.base(now, entry),
        number(was == null ? Double.NaN : before.value(was, old)),
        number(now == null ? Double.NaN : after.value(now, entry)));
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
