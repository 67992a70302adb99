package org.commontable.evidence.figures;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.Hidden;
import org.commontable.measures.Cell;

/**
 * One figure as it was published.
 *
 * @param earlier the state hides it in no version of a file that speaks, only in one that was
 *     replaced; what any version hid stays hidden
 * @param count the events or people it is about; a range where they are hidden and the rule that
 *     hides them says in which
 * @param base of how many
 * @param value the figure itself, as {@link Kind#unit} says
 * @param printed the same as a decimal number; empty unless it is shown
 * @param countLine where the count stands, or where the state hides it
 * @param baseLine the same of how many
 */
public record Published(
    Declared indicator,
    int year,
    String place,
    String group,
    Status status,
    Optional<Hidden> why,
    boolean earlier,
    Cell count,
    Cell base,
    Cell value,
    OptionalDouble printed,
    Optional<Comparison> comparison,
    Optional<Line> countLine,
    Optional<Line> baseLine) {
  /** The word that says why where {@link #earlier} holds. */
  static final String EARLIER_VERSION = "earlier-version";

  public enum Status {
    SHOWN,
    HIDDEN,
    /** No file holds it. */
    MISSING,
    /** A file holds it, and none says of how many. */
    NO_BASE,
    /** No file anywhere asks for it. */
    NOT_COLLECTED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The same figure, compared with others than its indicator's own reference, or with nobody. */
  public Published comparedAs(Optional<Comparison> other) {
    return new Published(
        indicator, year, place, group, status, why, earlier, count, base, value, printed, other,
        countLine, baseLine);
  }

  /** The word by which texts and files say why it is hidden. */
  public Optional<String> whyWord() {
    return why.map(
        it -> earlier ? EARLIER_VERSION : it.wordOf(indicator, base instanceof Cell.Exact));
  }

  /** The row that hides it in a version of a file that was replaced since. */
  public Optional<Line> earlierLine() {
    return earlier ? countLine.or(() -> baseLine) : Optional.empty();
  }

  /** A new definition holds from this year on: no line is drawn from the year before. */
  public boolean isBreak() {
    return indicator.breaks().contains(year);
  }
}
