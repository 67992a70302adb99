package org.commontable.campaigns.web;

import org.commontable.campaigns.Campaign;
import org.commontable.platform.web.Form;

/** A demand being written, with what it stands on. */
public record DemandPage(Campaign campaign, Form form) {}
