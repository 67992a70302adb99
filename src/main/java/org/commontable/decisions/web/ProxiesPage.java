package org.commontable.decisions.web;

import java.util.List;

/**
 * The proxies that concern the reader's organizations now.
 *
 * @param allowed the rules in force allow proxies in some class of decisions
 * @param lines given and held ones
 * @param meetings meetings ahead for which one of hers may give a proxy: address and words
 */
public record ProxiesPage(boolean allowed, List<Line> lines, List<StancePage.Choice> meetings) {
  /**
   * One proxy in a sentence.
   *
   * @param withdraw address that takes it back; empty where the reader may not
   */
  public record Line(String what, String href, String withdraw) {}
}
