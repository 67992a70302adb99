package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * The form of a new proposal.
 *
 * @param barred who could only recuse itself where it concerns a candidate; empty for nobody
 */
public record ProposalPage(
    List<StancePage.Choice> movers,
    List<StancePage.Choice> areas,
    List<StancePage.Choice> classes,
    String barred,
    Form form) {}
