/**
 * An organization's own sign-in (OpenID Connect Core 1.0, authorization code with PKCE): asking its
 * issuer, checking what the issuer signed, and whom it means. Knows no page, and of organizations
 * their ids alone.
 */
@NullMarked
package org.commontable.accounts.oidc;

import org.jspecify.annotations.NullMarked;
