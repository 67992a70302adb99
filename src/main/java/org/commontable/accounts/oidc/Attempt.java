package org.commontable.accounts.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.commontable.accounts.Tokens;

/**
 * Somebody on her way to an issuer and back.
 *
 * @param token in her browser's cookie; all that must be secret is made from it, so that the
 *     database holds nothing that helps anybody
 * @param issuer id of the {@link Issuer}
 * @param redirect where the issuer sends her back
 * @param target local path she wants to
 */
public record Attempt(String token, UUID issuer, String redirect, String target) {
  String state() {
    return made("state");
  }

  String nonce() {
    return made("nonce");
  }

  /** RFC 7636: 43 characters that nobody guesses. */
  String verifier() {
    return made("verifier");
  }

  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(verifier()));
  }

  boolean isAnsweredBy(String state) {
    return MessageDigest.isEqual(
        state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  private String made(String what) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(what + "\n" + token));
  }
}
