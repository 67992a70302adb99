/**
 * An organization's own sign-in: its delegate sets it, its people use it. What is said between the
 * table and an issuer stands in {@code accounts.oidc}.
 */
@NullMarked
package org.commontable.members.signin;

import org.jspecify.annotations.NullMarked;
