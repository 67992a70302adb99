package org.commontable.campaigns.web;

import java.util.List;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * A demand being written, with what it stands on, or corrected, which leaves its evidence alone.
 *
 * @param action where the form goes
 * @param draft where what is typed is kept while a figure is chosen, taken away or all is forgotten
 * @param figures those that were chosen
 * @param kept whether what was typed before stands in it again
 */
public record DemandPage(
    Campaign campaign,
    Form form,
    String action,
    boolean correction,
    String draft,
    List<ChosenFigure> figures,
    boolean kept) {
  static DemandPage fresh(Campaign campaign, Form form, List<ChosenFigure> figures, boolean kept) {
    return new DemandPage(
        campaign,
        form,
        campaign.path() + "/demands/new",
        false,
        campaign.path() + "/demands/draft",
        figures,
        kept);
  }

  static DemandPage again(Campaign campaign, Demand demand, Form form) {
    return new DemandPage(
        campaign,
        form,
        campaign.path() + "/demands/" + demand.id() + "/correction",
        true,
        "",
        List.of(),
        false);
  }
}
