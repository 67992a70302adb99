/**
 * Petitions: signing, confirming, counting; who signed stays here, who may be written to does not.
 */
@NullMarked
package org.commontable.campaigns.petitions;

import org.jspecify.annotations.NullMarked;
