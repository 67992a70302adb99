/** The one style sheet every page loads. */
@NullMarked
package org.commontable.platform.style;

import org.jspecify.annotations.NullMarked;
