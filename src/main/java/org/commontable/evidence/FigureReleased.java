package org.commontable.evidence;

import java.util.UUID;

/** Whoever cited a figure no longer does, or no longer in public. */
public record FigureReleased(UUID citedIn) {}
