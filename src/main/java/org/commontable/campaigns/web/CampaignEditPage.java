package org.commontable.campaigns.web;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * A campaign being written.
 *
 * @param areas key to name
 */
public record CampaignEditPage(Form form, String action, Map<String, String> areas) {}
