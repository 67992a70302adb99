package org.commontable.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * A demand being written, with what it stands on, or corrected, which leaves its evidence alone.
 *
 * @param action where the form goes
 * @param choose where a figure is chosen
 * @param figure the one that was chosen
 */
public record DemandPage(
    Campaign campaign,
    Form form,
    String action,
    boolean correction,
    String choose,
    Optional<ChosenFigure> figure) {
  /** What the form sends back of the chosen figure. */
  public static final List<String> FIGURE = FigurePicker.FIELDS;

  static DemandPage fresh(Campaign campaign, Form form, Optional<ChosenFigure> figure) {
    return new DemandPage(
        campaign,
        form,
        campaign.path() + "/demands/new",
        false,
        "/evidence/cite?campaign=" + campaign.slug(),
        figure);
  }

  static DemandPage again(Campaign campaign, Demand demand, Form form) {
    return new DemandPage(
        campaign,
        form,
        campaign.path() + "/demands/" + demand.id() + "/correction",
        true,
        "",
        Optional.empty());
  }
}
