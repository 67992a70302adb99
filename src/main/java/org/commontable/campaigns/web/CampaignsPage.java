package org.commontable.campaigns.web;

import java.util.List;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.WorkInHand;

/**
 * What we are working on.
 *
 * @param drafts shown to members only
 * @param runs the reader may begin one
 */
public record CampaignsPage(
    List<WorkInHand> current, List<Campaign> past, List<Campaign> drafts, boolean runs) {}
