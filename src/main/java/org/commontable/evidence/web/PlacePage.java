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
    Optional<About> about,
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

  /**
   * What the files say of the place itself.
   *
   * @param kind "School in Jefferson County Public Schools"
   * @param district where a school belongs; empty otherwise
   * @param gone why it is not in the newest files; empty when it is
   * @param took places that became part of it, a sentence each
   * @param schools how many it has, with the way to their list; empty without
   */
  public record About(
      String kind,
      Optional<Link> district,
      String gone,
      List<String> took,
      Optional<String> type,
      Optional<Said> address,
      String years,
      List<Line> names,
      List<Numbered> ids,
      Optional<Link> schools,
      Optional<Link> map) {}

  public record Link(String path, String text) {}

  /** A text and the file that says it. */
  public record Said(String text, String file, String sha256) {}

  public record Line(String text, String years) {}

  public record Numbered(String system, String value, String years, String file, String sha256) {}

  public record Enrolled(String group, String students, boolean hidden) {}
}
