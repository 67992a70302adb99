package org.commontable.members.signin;

import java.time.Instant;
import java.util.Optional;
import org.commontable.accounts.oidc.RequiredClaim;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/**
 * A delegate sets her organization's own sign-in.
 *
 * @param callback what is registered with the issuer
 * @param fresh she has signed in just now, by mail or a passkey
 * @param email hers, to which a link goes if she has not
 * @param passkeys whether a passkey may be offered for that
 */
public record OwnSignInSettingsPage(
    Organization organization,
    Optional<Current> current,
    String callback,
    Form form,
    boolean fresh,
    String email,
    boolean passkeys) {
  /** What is set now; the secret is not shown again. */
  public record Current(
      String issuer, String clientId, Optional<RequiredClaim> required, Instant since, String by) {}

  public String path() {
    return organization.path() + "/own-sign-in";
  }
}
