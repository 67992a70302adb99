package org.commontable.campaigns.web;

import java.util.Map;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * A demand being written, with what it stands on, or corrected, which leaves its evidence alone.
 *
 * @param action where the form goes
 * @param figures what a figure can be chosen from
 */
public record DemandPage(
    Campaign campaign, Form form, String action, boolean correction, FigureChoices figures) {
  /** A correction leaves the evidence alone. */
  private static final FigureChoices NONE =
      new FigureChoices(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  static DemandPage fresh(Campaign campaign, Form form, FigureChoices figures) {
    return new DemandPage(campaign, form, campaign.path() + "/demands/new", false, figures);
  }

  static DemandPage again(Campaign campaign, Demand demand, Form form) {
    return new DemandPage(
        campaign, form, campaign.path() + "/demands/" + demand.id() + "/correction", true, NONE);
  }
}
