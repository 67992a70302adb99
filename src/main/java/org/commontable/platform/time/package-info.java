/** The one clock. */
@NullMarked
package org.commontable.platform.time;

import org.jspecify.annotations.NullMarked;
