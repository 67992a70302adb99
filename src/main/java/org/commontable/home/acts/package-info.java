/** Carries out what the members decided about a membership: it reads decisions, members act. */
@NullMarked
package org.commontable.home.acts;

import org.jspecify.annotations.NullMarked;
