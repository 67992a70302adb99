package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Decisions;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Editions;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Figures;
import org.springframework.stereotype.Component;

/** Figures that demands stand on: kept as on the day they were cited, read afresh beside it. */
@Component
public class FigureEvidence {
  private final Figures figures;
  private final Editions editions;
  private final DemandFigures kept;
  private final Decisions decisions;

  FigureEvidence(Figures figures, Editions editions, DemandFigures kept, Decisions decisions) {
    this.figures = figures;
    this.editions = editions;
    this.decisions = decisions;
    this.kept = kept;
  }

  /**
   * Keeps what it says today beside the demand, and what it said when the demand's decision was
   * adopted, as far as that edition is still held.
   */
  public void cite(UUID demand, Citation citation, Optional<String> decision) {
    cite(demand, citation, decision, Optional.empty());
  }

  /**
   * @param correction that adds it to a demand that stands
   */
  void cite(UUID demand, Citation citation, Optional<String> decision, Optional<UUID> correction) {
    keepAdopted(kept.cite(demand, citation, now(citation).kept(), correction), citation, decision);
  }

  /** The demand that stands on it names another decision: what it said on that one's day. */
  void adopt(Cited.Figure figure, Optional<String> decision) {
    keepAdopted(figure.id(), figure.citation(), decision);
  }

  void takeAway(Cited.Figure figure, UUID correction) {
    kept.takeAway(figure.id(), correction);
  }

  private void keepAdopted(UUID figure, Citation citation, Optional<String> decision) {
    decision
        .flatMap(decisions::inPublic)
        .flatMap(it -> it.decided().flatMap(at -> whenAdopted(citation, it.number(), at)))
        .ifPresent(it -> kept.keepAdopted(figure, it));
  }

  private Optional<Cited.Adopted> whenAdopted(Citation citation, String decision, Instant at) {
    return figures.then(citation, at).map(it -> new Cited.Adopted(decision, it.kept(), at));
  }

  /**
   * The same group at the same place in the newest year of which files tell; empty where it is this
   * one.
   */
  public Optional<Figure> newest(Citation citation) {
    return figures.newest(citation);
  }

  /** The day of the figures that pages show. */
  public Optional<Instant> asOf() {
    return editions.latest().map(Editions.Standing::madeAt);
  }

  /** What it says today. */
  public Figure now(Citation citation) {
    return figures.find(citation);
  }
}
