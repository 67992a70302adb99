package org.commontable.evidence.figures;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that was published before and now says something else, is shown no more, or newly.
 *
 * @param turn of one that is shown no more there are no counts after, of a newly shown none before
 * @param why the word by which texts say why it is shown no more; empty of moves that were kept
 *     without it
 * @param valueBefore the figure itself, as {@link Published#printed}: a printed percent or a share
 *     of two totals can move while its own counts stay; empty of moves that were kept without it
 */
public record Move(
    String indicator,
    int year,
    String place,
    String group,
    Turn turn,
    Optional<String> why,
    long countBefore,
    long baseBefore,
    long countAfter,
    long baseAfter,
    OptionalDouble valueBefore,
    OptionalDouble valueAfter) {
  /** What became of it. */
  public enum Turn {
    OTHER("yes"),
    GONE("no longer"),
    NEW("newly");

    private final String word;

    Turn(String word) {
      this.word = word;
    }

    /** As files say whether it is shown. */
    public String word() {
      return word;
    }
  }

  public boolean isGone() {
    return turn == Turn.GONE;
  }

  public boolean isNew() {
    return turn == Turn.NEW;
  }
}
