package org.commontable.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.SchoolYear;

/** Reads what citations say in the editions. Only what passed the gate is in reach. */
public final class Figures {
  private final Editions editions;

  Figures(Editions editions) {
    this.editions = editions;
  }

  /** What this citation says in the newest edition. */
  public Figure find(Citation citation) {
    return OncePerReading.of(this, citation.toString(), () -> in(latest(), citation));
  }

  private Optional<Editions.Standing> latest() {
    return OncePerReading.of(this, "latest", editions::latest);
  }

  /** The same in the newest year of which the files tell; empty where it is this one. */
  public Optional<Figure> newest(Citation citation) {
    Optional<Declared> declared = Declared.find(citation.indicator());
    return latest()
        .filter(it -> declared.isPresent())
        .flatMap(
            it ->
                new PlaceReader(it.book(), citation.place())
                    .years(declared.orElseThrow()).stream().findFirst())
        .filter(it -> it > citation.year().start())
        .map(
            it ->
                find(
                    new Citation(
                        citation.indicator(),
                        citation.place(),
                        new SchoolYear(it),
                        citation.group(),
                        citation.reference())));
  }

  /** What it said at a moment; empty where nothing was published, or that edition is gone. */
  public Optional<Figure> then(Citation citation, Instant at) {
    return editions.then(at).map(it -> in(Optional.of(it), citation));
  }

  private static Figure in(Optional<Editions.Standing> edition, Citation citation) {
    Optional<Published> own = edition.flatMap(it -> row(it, citation, citation.group()));
    Optional<Published> beside =
        edition.flatMap(it -> citation.beside().flatMap(word -> row(it, citation, word)));
    return new Figure(
        citation,
        own.map(it -> it.comparedAs(Versus.of(it, beside, citation.reference()))),
        beside,
        edition);
  }

  private static Optional<Published> row(
      Editions.Standing edition, Citation citation, String group) {
    return new EditionReader(edition.book())
            .read(
                new Asked(
                    Set.of(citation.indicator()),
                    Set.of(citation.place()),
                    Set.of(citation.year().start()),
                    Set.of(group)))
            .stream()
            .findFirst();
  }
}
