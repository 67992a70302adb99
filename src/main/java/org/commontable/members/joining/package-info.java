/**
 * Leaving on a later day: the notice, how it is taken back, and the round that ends memberships.
 */
@NullMarked
package org.commontable.members.joining;

import org.jspecify.annotations.NullMarked;
