/**
 * Owns sources, importers, cells, indicators and places. Never calls those who stand on a figure;
 * it hears of them by event.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "accounts", "measures", "members"})
@NullMarked
package org.commontable.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
