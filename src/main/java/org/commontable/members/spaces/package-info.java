/**
 * What one organization keeps encrypted at the table: its browsers seal and open, the table holds
 * sealed bytes. {@code docs/methods/encrypted-spaces.md} says the format.
 */
@NullMarked
package org.commontable.members.spaces;

import org.jspecify.annotations.NullMarked;
