/** Letters on their way, and links handed over by hand. */
@NullMarked
package org.commontable.home.outbox;

import org.jspecify.annotations.NullMarked;
