package org.commontable.campaigns.web;

import org.commontable.campaigns.petitions.Petition;

/**
 * A mailed link, opened.
 *
 * @param token goes back with the button
 * @param atOnce this browser sent the form itself: the page may press the button for her
 */
public record ConfirmPage(Petition petition, String area, String token, boolean atOnce) {}
