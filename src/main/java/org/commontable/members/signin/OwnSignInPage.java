package org.commontable.members.signin;

import java.util.Optional;
import org.commontable.members.Organization;

/**
 * On the way to an issuer and back.
 *
 * @param issuer its address, as the reader will see it in her browser
 * @param there the issuer's page; empty where the reader is not yet, or again, on her way
 * @param refusal message that says why she was not let in
 */
public record OwnSignInPage(
    Organization organization,
    String issuer,
    String next,
    String there,
    String state,
    String code,
    String iss,
    Optional<String> refusal) {
  public String path() {
    return organization.path() + "/sign-in";
  }

  static OwnSignInPage start(
      Organization organization, String issuer, String next, Optional<String> refusal) {
    return new OwnSignInPage(organization, issuer, next, "", "", "", "", refusal);
  }

  OwnSignInPage leaving(String there) {
    return new OwnSignInPage(organization, issuer, next, there, "", "", "", refusal);
  }
}
