package org.commontable.campaigns.web;

import java.util.List;
import org.commontable.campaigns.Campaign;

/**
 * Of which campaign a new demand shall be.
 *
 * @param figure the chosen figure as a query, taken along
 */
public record DemandWherePage(List<Campaign> campaigns, String figure) {}
