package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.SourceRow;

/** What we know of one place. */
public record PlacePage(
    String id,
    String name,
    boolean state,
    List<Known> indicators,
    Optional<String> enrollmentYear,
    List<SourceRow> enrollmentFiles,
    Optional<FigureWords.Age> enrollmentAge,
    List<Enrolled> enrolled) {

  /** An indicator with its newest sentence; {@code path} empty when nothing is held. */
  public record Known(
      String name,
      String sentence,
      String counts,
      String publishers,
      Optional<FigureWords.Age> age,
      String path) {}

  public record Enrolled(String group, String students, boolean hidden) {}
}
