package org.commontable.campaigns.web;

import org.commontable.platform.web.Form;

/**
 * A sheet of paper on its way into the computer.
 *
 * @param lines how many lines the form offers
 */
public record PaperPage(PetitionPage about, Form form, int lines) {}
