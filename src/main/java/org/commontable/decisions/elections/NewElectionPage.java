package org.commontable.decisions.elections;

import org.commontable.platform.web.Form;

/** The form of a new election. */
public record NewElectionPage(Form form) {}
