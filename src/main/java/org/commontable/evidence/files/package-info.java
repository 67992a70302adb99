/** From bytes to cells: declared layouts, strict reading, refusals with line and reason. */
@NullMarked
package org.commontable.evidence.files;

import org.jspecify.annotations.NullMarked;
