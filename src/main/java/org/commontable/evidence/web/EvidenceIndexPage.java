package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;

/**
 * The way in: a few everyday measures in a sentence each, then all others by topic.
 *
 * @param waiting files not published yet; none for whoever may not see them
 */
public record EvidenceIndexPage(
    List<Measure> everyday, List<Topic> shelf, boolean imports, long waiting) {

  /** Before the first file is published. */
  public boolean isEmpty() {
    return everyday.stream().allMatch(it -> it.explore().isEmpty())
        && shelf.stream()
            .flatMap(it -> it.measures().stream())
            .allMatch(it -> it.explore().isEmpty());
  }

  /**
   * @param sentence what it says of the whole state; empty where no file tells of it
   * @param explore the same of every district; empty where no file holds the measure
   */
  public record Measure(
      String name,
      String sentence,
      Optional<FigureWords.Age> age,
      String explore,
      String change,
      String map) {}

  public record Topic(String name, List<Measure> measures) {}
}
