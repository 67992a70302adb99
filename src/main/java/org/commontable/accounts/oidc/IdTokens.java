package org.commontable.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * Checks an ID token by the steps of OpenID Connect Core 1.0, 3.1.3.7. Nimbus checks what was
 * signed: by a key the issuer publishes, by RS256 or ES256. Anything else that a header may name
 * ("none", a shared secret, encryption) finds no key and is refused.
 */
final class IdTokens {
  /** How far clocks may differ. */
  static final Duration SKEW = Duration.ofMinutes(2);

  private static final Set<JWSAlgorithm> TAKEN = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final int LONGEST_SUBJECT = 255;

  private IdTokens() {}

  static JWTClaimsSet check(
      String token, String keys, Issuer issuer, Attempt attempt, Instant now) {
    var claims = signed(token, keys);
    var audience = claims.getAudience();
    must(issuer.address().equals(claims.getIssuer()), "issuer");
    must(audience.contains(issuer.clientId()), "audience");
    var party = claims.getClaim("azp");
    must(
        party == null ? audience.size() == 1 : issuer.clientId().equals(party), "authorized party");
    must(within(claims.getExpirationTime(), now.minus(SKEW), Instant.MAX), "expired");
    must(
        within(claims.getIssueTime(), now.minus(Attempts.LIFE).minus(SKEW), now.plus(SKEW)),
        "issued at another time");
    Date begins = claims.getNotBeforeTime();
    must(begins == null || begins.toInstant().isBefore(now.plus(SKEW)), "not yet");
    must(attempt.nonce().equals(claims.getClaim("nonce")), "nonce");
    String subject = claims.getSubject();
    must(subject != null && !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT, "subject");
    if (issuer.required().filter(required -> !required.isIn(claims)).isPresent()) {
      throw new Refused(Refusal.TENANT, "the required claim says otherwise, or is not there");
    }
    return claims;
  }

  private static JWTClaimsSet signed(String token, String keys) {
    try {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(TAKEN, new ImmutableJWKSet<>(JWKSet.parse(keys))));
      processor.setJWTClaimsSetVerifier((claims, context) -> {}); // above, by our clock
      return processor.process(token, null);
    } catch (ParseException | BadJOSEException | JOSEException notSigned) {
      throw new Refused(Refusal.TOKEN, notSigned);
    }
  }

  private static boolean within(
      @org.jspecify.annotations.Nullable Date at, Instant from, Instant to) {
    return at != null && at.toInstant().isAfter(from) && at.toInstant().isBefore(to);
  }

  private static void must(boolean holds, String what) {
    if (!holds) {
      throw new Refused(Refusal.TOKEN, what);
    }
  }
}
