package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/** The form of a new proposal. */
public record ProposalPage(
    List<StancePage.Choice> movers,
    List<StancePage.Choice> areas,
    List<StancePage.Choice> classes,
    Form form) {}
