package org.commontable.home.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.WorkInHand;
import org.commontable.decisions.PublicDecision;
import org.commontable.evidence.FigureWords;
import org.commontable.meetings.Meeting;
import org.commontable.members.Organization;
import org.commontable.platform.picture.RoundTable;
import org.commontable.shared.LocalizedText;

/**
 * The front page.
 *
 * @param founded false while the table has no name yet
 * @param table chairs of the members, the next meeting in the middle
 * @param schools a published file names some, so that a parent can look for hers
 */
public record FrontPage(
    boolean founded,
    String headline,
    String mission,
    RoundTable table,
    List<Organization> members,
    Optional<Meeting> meeting,
    boolean schools,
    List<AreaPart> areas,
    List<WorkInHand> work,
    int past,
    Optional<Decided> decided,
    String clerkPhone) {

  /** One of the three areas with what is asked in it. */
  public record AreaPart(
      String key, String name, String sentence, Optional<Figure> figure, Optional<Asked> asked) {}

  /** A number with everything that belongs to it. */
  public record Figure(
      String value,
      String unit,
      String said,
      String source,
      Optional<FigureWords.Age> age,
      String href) {}

  /**
   * What is asked in this area, and where it stands.
   *
   * @param who asks: the coalition only by a decision in force, else organizations by themselves
   */
  public record Asked(String who, LocalizedText text, String state, String href) {}

  /** The last public decision with its public picture. */
  public record Decided(PublicDecision decision, Optional<RoundTable> table, String when) {}
}
