package org.commontable.decisions.web;

import org.commontable.decisions.PublicDecision;
import org.commontable.platform.picture.RoundTable;

/**
 * A decision as everybody may see it.
 *
 * @param proxied how many of those who support did so by proxy; the holders are not named
 * @param first number of the decision whose question it asks again; empty for none
 */
public record PublicPage(
    PublicDecision decision,
    String areaName,
    String status,
    String dates,
    RoundTable table,
    String textHtml,
    String since,
    String statement,
    long proxied,
    String first) {}
