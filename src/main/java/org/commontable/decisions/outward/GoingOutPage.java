package org.commontable.decisions.outward;

/**
 * What goes out, to be taken along.
 *
 * @param badge the snippet for a web page: sentence and badge, which says when they part
 * @param embed the snippet for a frame
 * @param checked what came of a text that somebody wanted to check; empty for none
 * @param holds the checked text holds the sentence word for word
 */
public record GoingOutPage(
    Outward it, String badge, String embed, String text, String checked, boolean holds) {}
