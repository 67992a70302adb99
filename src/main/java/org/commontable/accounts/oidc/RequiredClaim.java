package org.commontable.accounts.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What the issuer must say of a person besides who she is: that she belongs to the organization. An
 * issuer that serves many organizations says it in a claim of its own: Google in {@code hd},
 * Microsoft in {@code tid}.
 *
 * @param name of the claim in the signed token
 * @param value to the letter; of several values one
 */
public record RequiredClaim(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:/-]{1,100}");

  public static boolean isName(String typed) {
    return NAME.matcher(typed).matches();
  }

  boolean isIn(JWTClaimsSet claims) {
    var said = claims.getClaim(name);
    return said instanceof Collection<?> several
        ? several.stream().anyMatch(value::equals)
        : said != null && value.equals(said.toString());
  }

  @Override
  public String toString() {
    return name + " = " + value;
  }
}
