package org.commontable.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.commontable.decisions.Decisions;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Editions;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Figures;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.StudentGroup;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** Figures that demands stand on: kept as on the day they were cited, read afresh beside it. */
@Component
public class FigureEvidence {
  private final Figures figures;
  private final Editions editions;
  private final Demands demands;
  private final Decisions decisions;
  private final Clock clock;

  FigureEvidence(
      Figures figures, Editions editions, Demands demands, Decisions decisions, Clock clock) {
    this.figures = figures;
    this.editions = editions;
    this.decisions = decisions;
    this.demands = demands;
    this.clock = clock;
  }

  /** The name of a figure as typed; empty when there is no such indicator, year or group. */
  public Optional<Citation> read(
      String indicator, String place, String year, String group, String reference) {
    if (Indicator.find(indicator).isEmpty() || !place.matches("[0-9]{3}|[0-9]{6}")) {
      return Optional.empty();
    }
    try {
      SchoolYear schoolYear = SchoolYear.parse(year);
      return StudentGroup.of(group)
          .flatMap(
              one ->
                  StudentGroup.of(reference)
                      .map(other -> new Citation(indicator, place, schoolYear, one, other)));
    } catch (IllegalArgumentException notAYear) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what it says today beside the demand, and what it said when the demand's decision was
   * adopted, as far as that edition is still held.
   */
  public void cite(UUID demand, Citation citation, Optional<String> decision) {
    Figure today = figures.find(citation);
    UUID figure =
        demands.cite(
            demand,
            new Cited.Figure(
                citation.indicator(),
                citation.place(),
                citation.year().start(),
                citation.group().word(),
                citation.reference().word(),
                kept(today.status(), today.times()),
                clock.instant(),
                Optional.empty()));
    decision
        .flatMap(decisions::inPublic)
        .flatMap(it -> it.decided().flatMap(at -> whenAdopted(citation, it.number(), at)))
        .ifPresent(it -> demands.keepAdopted(figure, it));
  }

  private Optional<Cited.Adopted> whenAdopted(Citation citation, String decision, Instant at) {
    return editions
        .then(citation, at)
        .map(it -> new Cited.Adopted(decision, kept(it.status(), it.times()), at));
  }

  public Citation citation(Cited.Figure cited) {
    return new Citation(
        cited.indicator(),
        cited.place(),
        new SchoolYear(cited.year()),
        StudentGroup.of(cited.group()).orElseThrow(),
        StudentGroup.of(cited.reference()).orElseThrow());
  }

  /** Whether any file holds it, shown or hidden. */
  public boolean isHeld(Citation citation) {
    return figures.find(citation).status() != Figure.Status.MISSING;
  }

  /**
   * The same group at the same place in the newest year that is held; empty where it is this one.
   */
  public Optional<Figure> newest(Cited.Figure cited) {
    Citation citation = citation(cited);
    Indicator indicator = Indicator.find(citation.indicator()).orElseThrow();
    Holdings here = figures.at(indicator, citation.place());
    return here.years().stream()
        .max(SchoolYear::compareTo)
        .filter(it -> it.compareTo(citation.year()) > 0)
        .map(it -> here.figure(it, citation.group(), citation.reference()));
  }

  /** The day of the figures that pages show. */
  public Optional<Instant> asOf() {
    return editions.latest().map(Editions.Standing::madeAt);
  }

  /** What it says today. */
  public Figure now(Cited.Figure cited) {
    return figures.find(citation(cited));
  }

  /** Four decimals, or the word hidden or missing: never a number that may not be shown. */
  private static String kept(Figure.Status status, OptionalDouble times) {
    return times.isPresent()
        ? String.format(Locale.ROOT, "%.4f", times.getAsDouble())
        : status.name().toLowerCase(Locale.ROOT);
  }
}
