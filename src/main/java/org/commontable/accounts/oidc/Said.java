package org.commontable.accounts.oidc;

import java.util.Map;
import java.util.Optional;

/**
 * What an issuer says about a person.
 *
 * @param subject how it calls her, for good
 * @param email only one that it says it has verified
 */
record Said(String subject, Optional<String> email) {
  /** Whether it says anything about her mail; many do so elsewhere than in the token. */
  static boolean speaksOfMail(Map<String, Object> claims) {
    return claims.get("email") instanceof String;
  }

  static Said of(String subject, Map<String, Object> claims) {
    return new Said(
        subject,
        claims.get("email") instanceof String email
                && Boolean.TRUE.equals(claims.get("email_verified"))
            ? Optional.of(email)
            : Optional.empty());
  }
}
