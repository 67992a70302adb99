package org.commontable.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.measures.Ratio;

/**
 * What a citation says in one edition.
 *
 * @param own the group's figure, compared as the citation says; empty where the edition has no such
 *     row
 * @param beside the row it is compared with
 */
public record Figure(
    Citation citation,
    Optional<Published> own,
    Optional<Published> beside,
    Optional<Editions.Standing> edition) {
  public enum Status {
    SHOWN,
    HIDDEN,
    MISSING
  }

  /** Of a comparison both sides must be shown. */
  public Status status() {
    if (own.isEmpty() || own.get().status() != Published.Status.SHOWN) {
      return own.filter(it -> it.status() == Published.Status.HIDDEN).isPresent()
          ? Status.HIDDEN
          : Status.MISSING;
    }
    if (own.get().printed().isEmpty()) {
      return Status.MISSING;
    }
    if (citation.reference().isEmpty() || comparison().filter(Figure::isWhole).isPresent()) {
      return Status.SHOWN;
    }
    return beside.filter(it -> it.status() == Published.Status.HIDDEN).isPresent()
        ? Status.HIDDEN
        : Status.MISSING;
  }

  public boolean isShown() {
    return status() == Status.SHOWN;
  }

  private Optional<Comparison> comparison() {
    return own.flatMap(Published::comparison);
  }

  private static boolean isWhole(Comparison it) {
    return it.events() instanceof Cell.Exact && it.population() instanceof Cell.Exact;
  }

  /**
   * How many times the reference's rate (of an opportunity, the reference's over the group's);
   * empty unless it may be shown.
   */
  public OptionalDouble times() {
    return isShown()
            && comparison().isPresent()
            && comparison().get().ratio() instanceof Ratio.Finite(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /** For rooms that keep what it said on a day. */
  public KeptFigure kept() {
    if (!isShown()) {
      return KeptFigure.of(status());
    }
    Published shown = own.orElseThrow();
    return new KeptFigure(
        Status.SHOWN,
        shown.printed(),
        number(shown.count()),
        number(shown.base()),
        times(),
        edition.map(it -> it.id().toString()));
  }

  private static OptionalDouble number(Cell cell) {
    return cell instanceof Cell.Exact(var value)
        ? OptionalDouble.of(value.numerator().doubleValue() / value.denominator().doubleValue())
        : OptionalDouble.empty();
  }
}
