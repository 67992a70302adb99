package org.commontable.campaigns.web;

import org.commontable.campaigns.petitions.Petition;

/**
 * A mailed link, opened.
 *
 * @param token goes back with the button
 * @param atOnce this browser sent the form itself: the page may press the button for her
 * @param paid who pays, in a line; empty when nothing is said
 */
public record ConfirmPage(
    Petition petition, String area, String token, boolean atOnce, String paid) {}
