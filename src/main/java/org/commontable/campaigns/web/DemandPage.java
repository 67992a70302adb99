package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * A demand being written or corrected, with what it stands on.
 *
 * @param action where the form goes
 * @param since of a correction, how many were made before; empty of a new demand
 * @param draft where what is typed is kept while a figure is chosen, taken away or all is forgotten
 * @param figures those that were chosen
 * @param kept whether what was typed before stands in it again
 */
public record DemandPage(
    Campaign campaign,
    Form form,
    String action,
    Optional<String> since,
    String draft,
    List<ChosenFigure> figures,
    boolean kept) {
  static DemandPage fresh(Campaign campaign, Form form, List<ChosenFigure> figures, boolean kept) {
    return new DemandPage(
        campaign,
        form,
        campaign.path() + "/demands/new",
        Optional.empty(),
        campaign.path() + "/demands/draft",
        figures,
        kept);
  }

  static DemandPage again(
      Campaign campaign, Demand demand, Form form, List<ChosenFigure> figures, boolean kept) {
    String path = correctionOf(campaign, demand);
    return new DemandPage(
        campaign,
        form,
        path,
        Optional.of(DemandForm.since(demand)),
        path + "/draft",
        figures,
        kept);
  }

  static String correctionOf(Campaign campaign, Demand demand) {
    return campaign.path() + "/demands/" + demand.id() + "/correction";
  }

  public boolean correction() {
    return since.isPresent();
  }
}
