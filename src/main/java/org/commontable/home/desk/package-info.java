/** What waits for the reader, in order, with the reason. */
@NullMarked
package org.commontable.home.desk;

import org.jspecify.annotations.NullMarked;
