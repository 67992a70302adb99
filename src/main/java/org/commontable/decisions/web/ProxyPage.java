package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * Giving a proxy: first to whom, then the question whether that is meant.
 *
 * @param action where it posts to, and where it is asked again
 * @param back where it leads back to
 * @param giver id of the organization that gives it
 * @param what the decision or the meeting it is for, in words
 * @param meeting id of the meeting; empty for a decision
 * @param holder the organization chosen; empty while it is to be chosen
 * @param refused why it cannot be given; empty when it can
 */
public record ProxyPage(
    String action,
    String back,
    String backLabel,
    String area,
    String giver,
    String name,
    String what,
    String meeting,
    String holder,
    String holderName,
    String refused,
    List<StancePage.Choice> choices,
    Form form) {}
