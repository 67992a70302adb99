package org.commontable.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Ratio;

/**
 * What a citation said in an older edition.
 *
 * @param times as {@link Figure#times}; empty unless it was shown
 */
public record FigureThen(Figure.Status status, OptionalDouble times) {
  private static final FigureThen MISSING =
      new FigureThen(Figure.Status.MISSING, OptionalDouble.empty());

  static FigureThen in(EditionBook book, Citation citation) {
    return new EditionReader(book)
            .read(
                new Asked(
                    Set.of(citation.indicator()),
                    Set.of(citation.place()),
                    Set.of(citation.year().start()),
                    Set.of(citation.group().word())))
            .stream()
            .findFirst()
            .map(it -> of(it, citation.reference().word()))
            .orElse(MISSING);
  }

  private static FigureThen of(Published figure, String reference) {
    Optional<Comparison> compared =
        figure.comparison().filter(it -> it.comparator().equals(reference));
    if (compared.isPresent() && compared.get().ratio() instanceof Ratio.Finite(double times)) {
      return new FigureThen(Figure.Status.SHOWN, OptionalDouble.of(times));
    }
    return figure.status() == Published.Status.HIDDEN
        ? new FigureThen(Figure.Status.HIDDEN, OptionalDouble.empty())
        : MISSING;
  }
}
