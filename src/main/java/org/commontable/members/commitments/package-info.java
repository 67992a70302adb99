/**
 * The ledger of promises: who promised what, for what, by when, and what became of it. The
 * organization itself confirms, keeps and closes its own.
 */
@NullMarked
package org.commontable.members.commitments;

import org.jspecify.annotations.NullMarked;
