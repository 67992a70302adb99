package org.commontable.accounts.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0).
 *
 * @param userInfo where it says more about a person than in her token
 * @param basic our secret goes into a header, else into the form
 * @param namesItself its answers carry its address (RFC 9207), so one without is not its own
 */
record Provider(
    String issuer,
    URI authorization,
    URI token,
    URI keys,
    Optional<URI> userInfo,
    boolean basic,
    boolean namesItself) {

  static URI document(String issuer) {
    return URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
  }

  /** Throws {@link Refused} unless it is all there, at addresses we may ask. */
  static Provider of(Map<String, Object> said, Function<String, Optional<URI>> reachable) {
    if (!(said.get("issuer") instanceof String issuer)) {
      throw new Refused(Refusal.AWAY, "it does not name itself");
    }
    var ways = said.get("token_endpoint_auth_methods_supported");
    boolean basic = !(ways instanceof List<?> list) || list.contains("client_secret_basic");
    if (!basic && !list(ways).contains("client_secret_post")) {
      throw new Refused(Refusal.AWAY, "it takes no client secret");
    }
    var challenges = said.get("code_challenge_methods_supported");
    if (challenges != null && !list(challenges).contains("S256")) {
      throw new Refused(Refusal.AWAY, "it knows no S256");
    }
    return new Provider(
        issuer,
        must(said, "authorization_endpoint", reachable),
        must(said, "token_endpoint", reachable),
        must(said, "jwks_uri", reachable),
        address(said, "userinfo_endpoint", reachable),
        basic,
        Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported")));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static URI must(
      Map<String, Object> said, String name, Function<String, Optional<URI>> reachable) {
    return address(said, name, reachable)
        .orElseThrow(() -> new Refused(Refusal.AWAY, "no usable " + name));
  }

  private static Optional<URI> address(
      Map<String, Object> said, String name, Function<String, Optional<URI>> reachable) {
    return said.get(name) instanceof String address ? reachable.apply(address) : Optional.empty();
  }
}
