package org.commontable.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.Citation;
import org.springframework.stereotype.Component;

/**
 * Says a demand anew, in its words and in the figures it stands on. What stood there stays in its
 * history (docs/decisions/0045).
 */
@Component
public class DemandCorrections {
  private final Demands demands;
  private final FigureEvidence figures;

  DemandCorrections(Demands demands, FigureEvidence figures) {
    this.demands = demands;
    this.figures = figures;
  }

  /**
   * @param demand as it stands, read under its lock ({@link Demands#locked})
   * @param stands the figures it shall stand on: those it stood on before keep their days
   * @return what came of it; empty where nothing was changed
   */
  public Optional<Demand.Correction> correct(
      Demand demand, Demand.Words words, List<Citation> stands, String why, UUID by) {
    if (isSaid(demand, words, stands)) {
      return Optional.empty();
    }
    UUID correction = demands.correct(demand.id(), words, why, by);
    List<Citation> there = new ArrayList<>();
    for (Cited.Figure it : demand.figures()) {
      if (!stands.contains(it.citation())) {
        figures.takeAway(it, correction);
      } else {
        there.add(it.citation());
        if (!words.decision().equals(demand.decision())) {
          figures.adopt(it, words.decision());
        }
      }
    }
    stands.stream()
        .filter(it -> !there.contains(it))
        .forEach(it -> figures.cite(demand.id(), it, words.decision(), Optional.of(correction)));
    return demands.find(demand.id()).map(it -> it.corrections().getLast());
  }

  /** It says so already, as after a form that was sent twice. */
  public static boolean isSaid(Demand demand, Demand.Words words, List<Citation> stands) {
    List<Citation> there = demand.figures().stream().map(Cited.Figure::citation).toList();
    return words.equals(demand.words()) && stands.containsAll(there) && there.containsAll(stands);
  }
}
