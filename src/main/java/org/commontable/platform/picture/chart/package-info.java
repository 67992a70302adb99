/**
 * Charts made on the server: they print, mail and show without a script. Axes start at zero, labels
 * stand at the lines, and what is hidden or missing is drawn as hidden or missing.
 */
@NullMarked
package org.commontable.platform.picture.chart;

import org.jspecify.annotations.NullMarked;
