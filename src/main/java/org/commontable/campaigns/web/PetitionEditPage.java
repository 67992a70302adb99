package org.commontable.campaigns.web;

import org.commontable.campaigns.Campaign;
import org.commontable.platform.web.Form;

/**
 * A petition being written.
 *
 * @param action where the form goes
 */
public record PetitionEditPage(Campaign campaign, Form form, String action) {}
