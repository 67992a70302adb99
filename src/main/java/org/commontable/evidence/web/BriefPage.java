package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;

/**
 * One place on two sheets of letter paper.
 *
 * @param today the day on which it is printed
 * @param students how many are enrolled, in words; empty where that is not shown
 * @param heads of the table of gaps
 * @param hidden why numbers are hidden, a sentence each with how many
 * @param phone whom to call; empty when the table has none
 * @param files the first of those that the figures stand in
 * @param more how many other files there are, in words; empty where all are listed
 * @param code the address as a QR code
 */
public record BriefPage(
    String id,
    String name,
    String kind,
    String today,
    String students,
    List<PlacePage.Measured> measures,
    List<String> heads,
    List<Gap> gaps,
    List<PlacePage.Line> others,
    List<String> hidden,
    String silent,
    List<PlacePage.File> files,
    String more,
    String publishers,
    String edition,
    String address,
    Optional<String> phone,
    String code) {

  /** One group beside the others, measure by measure. */
  public record Gap(String group, List<Cell> cells) {}

  /**
   * @param said "3.57 times" or "−9.8 points"; or why there is none
   * @param range under it; empty where there is none
   * @param of how many; empty where the front says it
   */
  public record Cell(String said, String range, String of, boolean shown) {}
}
