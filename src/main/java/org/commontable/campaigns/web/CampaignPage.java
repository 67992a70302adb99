package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.FigureDays;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.RoundTable;

/**
 * A campaign: demand, evidence, who stands behind it, what to do, what happened since.
 *
 * @param area its area's name, in the reader's language
 * @param table empty when nobody stands behind it
 * @param petitions those the reader may see
 * @param action the one petition that can be signed now
 * @param happened oldest first
 * @param seats the reader's own organizations, where they may give their name
 * @param paid who pays, in a line; empty when nothing is said
 * @param missing message keys of what still keeps it from being published
 */
public record CampaignPage(
    Campaign campaign,
    String area,
    List<DemandView> demands,
    Standing standing,
    Optional<RoundTable> table,
    List<Petition> petitions,
    Optional<Sign> action,
    List<Happened> happened,
    List<OwnSeat> seats,
    List<String> missing,
    String paid,
    boolean runs) {

  /** A demand with what its evidence says today, and what stood there before. */
  public record DemandView(
      Demand demand, List<EvidenceView> evidence, List<CorrectionView> corrections) {}

  /**
   * A correction.
   *
   * @param words whether its words were corrected
   * @param left what it stood on until then
   * @param joined what it stands on since, by name
   */
  public record CorrectionView(
      Demand.Correction made, boolean words, List<FigureView> left, List<String> joined) {}

  /** A figure with what it said on which day. */
  public record FigureView(String title, List<FigureDays.Day> dated) {}

  /**
   * One piece of evidence in words.
   *
   * @param now what it says today, whole: how it is counted, groups, place, year; empty for a
   *     document
   * @param told counts, range and whose numbers they are
   * @param dated what it said on which day; our newest edition comes last
   * @param href empty where there is no address; of a figure, where it is shown with how it is
   *     known
   * @param citation what one writes under the figure; empty where it is not shown
   */
  public record EvidenceView(
      String title,
      String now,
      String told,
      List<FigureDays.Day> dated,
      Optional<FigureWords.Age> age,
      String href,
      String citation) {}

  /** A petition that can be signed now. */
  public record Sign(Petition petition, Counting.Count count) {}

  /** Something that happened, on its day. */
  public record Happened(String day, String what) {}

  /** An organization the reader speaks for, and whether its name stands here. */
  public record OwnSeat(UUID organization, String name, boolean given) {}
}
