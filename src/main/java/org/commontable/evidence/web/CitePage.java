package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of choosing a figure for a demand.
 *
 * @param step what is chosen now: indicator, place, year, group or reference
 * @param chosen what was chosen before, each with the way back to it
 * @param wrong why what was chosen cannot be cited; empty where nothing is wrong
 * @param search the box for places; empty in all other steps
 * @param back the demand's form; empty where no campaign is chosen yet
 */
public record CitePage(
    String step,
    List<Chosen> chosen,
    String wrong,
    Optional<Search> search,
    List<Section> sections,
    String back) {

  public record Chosen(String what, String name, String again) {}

  /**
   * @param title empty where there is one section alone
   */
  public record Section(String title, List<Choice> choices) {}

  /**
   * @param href empty of what cannot be chosen; {@code note} says why
   */
  public record Choice(String name, String href, String note) {}

  /**
   * @param kept what was chosen before, sent along
   * @param found a sentence; empty before anybody asked
   */
  public record Search(String query, Map<String, String> kept, String found) {}
}
