package org.commontable.decisions.clauses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of a text that are proposed together: one for each clause, in their order. */
public record Edits(List<Edit> all) {
  /** A clause of the changed text; its place is its number in the old one, 0 when it is new. */
  private record Piece(int place, String words) {}

  public Edits {
    all = all.stream().sorted(Comparator.comparingInt(Edit::clause)).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("something is changed");
    }
    if (all.stream().map(Edit::clause).distinct().count() < all.size()) {
      throw new IllegalArgumentException("one change for one clause");
    }
  }

  public static Edits of(Edit... edits) {
    return new Edits(List.of(edits));
  }

  /** Whether all clauses it names are there. */
  public boolean fits(Clauses text) {
    return all.getLast().clause() <= text.size();
  }

  /** The text with these changes; empty when nothing would be left of it. */
  public String applyTo(Clauses text) {
    var pieces = new ArrayList<Piece>();
    for (int number = 1; number <= text.size(); number++) {
      var kept = new Piece(number, text.words(number));
      Optional<Edit> edit = at(number);
      if (edit.isEmpty()) {
        pieces.add(kept);
        continue;
      }
      var said = new Piece(0, edit.get().words());
      pieces.addAll(
          switch (edit.get().change()) {
            case STRIKE -> List.<Piece>of();
            case REPLACE -> List.of(said);
            case BEFORE -> List.of(said, kept);
            case AFTER -> List.of(kept, said);
          });
    }
    return joined(pieces, text);
  }

  private Optional<Edit> at(int number) {
    return all.stream().filter(edit -> edit.clause() == number).findFirst();
  }

  /** Gaps that nothing was done to stay to the letter. */
  private static String joined(List<Piece> pieces, Clauses text) {
    if (pieces.isEmpty()) {
      return "";
    }
    var joined = new StringBuilder(text.lead());
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece here = pieces.get(i);
      Piece next = pieces.get(i + 1);
      boolean untouched = here.place() > 0 && next.place() == here.place() + 1;
      joined
          .append(here.words())
          .append(
              untouched ? text.all().get(here.place() - 1).gap() : gap(here.words(), next.words()));
    }
    Piece last = pieces.getLast();
    joined.append(last.words());
    return joined.append(last.place() == text.size() ? text.all().getLast().gap() : "").toString();
  }

  /**
   * It depends on the two neighbors alone, so that the order in which changes are made never
   * matters: a new line between items of a list, else a blank line.
   */
  private static String gap(String here, String next) {
    boolean inList =
        Clauses.of(here).all().getLast().isItem() && Clauses.of(next).all().getFirst().isItem();
    return inList ? "\n" : "\n\n";
  }

  /** They touch the same clause or say something in the same place. */
  public boolean clashesWith(Edits other) {
    return !Collections.disjoint(touched(), other.touched());
  }

  private Set<Integer> touched() {
    var touched = new HashSet<Integer>();
    all.forEach(edit -> touched.addAll(edit.touched()));
    return touched;
  }

  /**
   * The same changes in another text, where each clause they touch stands there word for word.
   * Where the same words stand several times, they must stand as often in both.
   */
  public Optional<Edits> carriedTo(Clauses other, Clauses from) {
    var carried = new ArrayList<Edit>();
    for (Edit edit : all) {
      List<Integer> before = places(from, from.words(edit.clause()));
      List<Integer> after = places(other, from.words(edit.clause()));
      if (before.size() != after.size()) {
        return Optional.empty();
      }
      carried.add(edit.at(after.get(before.indexOf(edit.clause()))));
    }
    return Optional.of(new Edits(carried));
  }

  private static List<Integer> places(Clauses text, String words) {
    var places = new ArrayList<Integer>();
    for (int number = 1; number <= text.size(); number++) {
      if (text.words(number).equals(words)) {
        places.add(number);
      }
    }
    return places;
  }
}
