package org.commontable.campaigns.web;

import java.util.Map;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.platform.web.Form;

/**
 * How a demand went, being noted.
 *
 * @param states key to name
 */
public record DemandStatusPage(
    Campaign campaign, Demand demand, Form form, Map<String, String> states) {}
