package org.commontable.evidence;

import java.util.UUID;

/**
 * Who stands on a figure that an edition says otherwise than the one before.
 *
 * @param citedIn as in {@link FigureCited}
 */
public record MovedStanding(UUID citedIn, Standing demand) {}
