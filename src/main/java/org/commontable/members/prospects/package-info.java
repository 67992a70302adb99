/**
 * Organizations the coalition wants at the table: who asks whom, and how far the conversation is.
 * For members alone; it is a working list, so nothing of it enters the record.
 */
@NullMarked
package org.commontable.members.prospects;

import org.jspecify.annotations.NullMarked;
