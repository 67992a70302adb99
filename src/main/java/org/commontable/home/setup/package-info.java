/** The first evening: from the set-up link to the first invitations. */
@NullMarked
package org.commontable.home.setup;

import org.jspecify.annotations.NullMarked;
