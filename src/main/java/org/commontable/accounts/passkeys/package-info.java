/**
 * Passkeys (W3C Web Authentication, level 3): asking a browser a question, checking what its
 * authenticator signed, and keeping the public keys. Knows no page.
 */
@NullMarked
package org.commontable.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
