package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;

/**
 * What we know of one place.
 *
 * @param answers other pages that have an answer for this place
 * @param waiting the link to gaps may be missing only because their levels are being read
 * @param nothing why there is no figure at all; empty when there is one
 * @param unsaid everyday measures that stand nowhere here, in a sentence; empty when all do
 * @param silent indicators of which no file says anything here, in words
 */
public record PlacePage(
    String id,
    String name,
    boolean state,
    Optional<About> about,
    List<Link> answers,
    boolean waiting,
    List<Measured> everyday,
    String unsaid,
    List<Topic> shelf,
    String silent,
    String nothing,
    Optional<Enrollment> enrollment,
    List<File> files,
    String publishers,
    String edition) {

  /** How many measures stand on the shelf. */
  public int lines() {
    return shelf.stream().mapToInt(it -> it.lines().size()).sum();
  }

  /**
   * One of the everyday measures.
   *
   * @param sentence in plain words, without its full stop
   * @param again of the same topic as one before it: on a telephone it is folded
   * @param broken that another definition holds since; empty when none does
   */
  public record Measured(
      String id,
      String name,
      String sentence,
      String path,
      GroupBars bars,
      Optional<FigureWords.Age> age,
      String broken,
      String notSaid,
      boolean again) {}

  /** The other indicators of one topic. */
  public record Topic(String name, List<Line> lines) {}

  /**
   * @param shown everybody's number, or those of the groups that have one
   * @param note why there is no number, or what one has to know of it
   */
  public record Line(String name, String path, String year, List<Shown> shown, String note) {}

  /**
   * @param whose empty where it is everybody's
   * @param counts of how many
   */
  public record Shown(String value, String whose, String counts) {}

  /**
   * What the files say of the place itself.
   *
   * @param kind "School in Jefferson County Public Schools"
   * @param district where a school belongs; empty otherwise
   * @param gone why it is not in the newest files; empty when it is
   * @param now the place it became part of
   * @param took places that became part of it, a sentence each
   * @param schools how many it has, with the way to their list; empty without
   */
  public record About(
      String kind,
      Optional<Link> district,
      String gone,
      Optional<Link> now,
      List<String> took,
      Optional<String> type,
      Optional<Said> address,
      String years,
      List<Named> names,
      List<Numbered> ids,
      Optional<Link> schools,
      Optional<Link> map) {}

  public record Link(String path, String text) {}

  /**
   * @param earlier its version was replaced and is named for what it hid alone
   */
  public record File(String sha256, String name, boolean earlier) {}

  /** A text and the file that says it. */
  public record Said(String text, String file, String sha256) {}

  public record Named(String text, String years) {}

  public record Numbered(String system, String value, String years, String file, String sha256) {}

  public record Enrollment(String year, Optional<FigureWords.Age> age, List<Enrolled> rows) {}

  public record Enrolled(String group, String students, boolean hidden) {}
}
