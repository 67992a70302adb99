package org.commontable.decisions.clauses;

import java.util.Locale;
import java.util.Set;

/**
 * A change of one clause.
 *
 * @param clause its number, from 1
 * @param words the new words; empty when the clause is struck
 */
public record Edit(int clause, Change change, String words) {
  /** What becomes of the clause, or what comes beside it. */
  public enum Change {
    REPLACE,
    STRIKE,
    BEFORE,
    AFTER;

    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Change of(String written) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
  }

  public Edit {
    if (clause < 1) {
      throw new IllegalArgumentException("clauses are counted from 1");
    }
    if (words.isBlank() != (change == Change.STRIKE)) {
      throw new IllegalArgumentException("only what is struck needs no words");
    }
  }

  Edit at(int number) {
    return new Edit(number, change, words);
  }

  /**
   * What it touches: clause k is 2k, the place between k and k + 1 is 2k + 1. An insertion touches
   * the clause it leans on too: it would say something else beside another one.
   */
  Set<Integer> touched() {
    return switch (change) {
      case REPLACE, STRIKE -> Set.of(2 * clause);
      case BEFORE -> Set.of(2 * clause, 2 * clause - 1);
      case AFTER -> Set.of(2 * clause, 2 * clause + 1);
    };
  }
}
