/** From shapefiles to outlines in degrees: strict reading, projection, borders made lighter. */
@NullMarked
package org.commontable.evidence.shapes;

import org.jspecify.annotations.NullMarked;
