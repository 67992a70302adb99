package org.commontable.campaigns.web;

import org.commontable.evidence.Told;

/**
 * The figure that a demand being written shall stand on.
 *
 * @param path where it is shown; empty where it is not
 */
public record ChosenFigure(Told told, String path) {}
