package org.commontable.decisions.web;

import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * Who has a vote by the rules in force, and what the convener may say about it.
 *
 * @param limited the rules give not every member a vote on everything
 * @param tiers kinds of belonging in words, each with a vote or without
 * @param meetings some class asks for meetings attended
 * @param annual when the last annual meeting was, in words; empty where no rule asks for it
 * @param nobody warnings where no member has a vote now
 * @param keeps the reader may give tiers and note the annual meeting
 * @param choices organizations by their ids; empty where the rules name no tiers
 */
public record VotesPage(
    boolean limited,
    List<String> tiers,
    boolean meetings,
    String annual,
    List<String> nobody,
    List<Line> lines,
    boolean keeps,
    Map<String, String> organizations,
    Map<String, String> choices,
    Form form) {
  /**
   * One organization.
   *
   * @param without classes it has no vote on, with the reason; empty when it votes on everything
   */
  public record Line(
      String name, String path, boolean member, String tier, int attended, List<String> without) {}
}
