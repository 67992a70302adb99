/**
 * What leaves the house as a file of letters and pages: our own typefaces as outlines, and tagged
 * PDF. No font of the machine is used, so the same bytes look the same everywhere.
 */
@NullMarked
package org.commontable.platform.paper;

import org.jspecify.annotations.NullMarked;
