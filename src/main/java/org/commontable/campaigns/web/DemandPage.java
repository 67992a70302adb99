package org.commontable.campaigns.web;

import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * A demand being written, with what it stands on, or corrected, which leaves its evidence alone.
 *
 * @param action where the form goes
 */
public record DemandPage(Campaign campaign, Form form, String action, boolean correction) {
  static DemandPage fresh(Campaign campaign, Form form) {
    return new DemandPage(campaign, form, campaign.path() + "/demands/new", false);
  }

  static DemandPage again(Campaign campaign, Demand demand, Form form) {
    return new DemandPage(
        campaign, form, campaign.path() + "/demands/" + demand.id() + "/correction", true);
  }
}
