package org.commontable.accounts.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is said between the table and an issuer (OpenID Connect Core 1.0, section 3.1). */
@Component
class Conversation {
  private final Asking asking;
  private final Reachable reachable;
  private final Issuers issuers;

  Conversation(Asking asking, Reachable reachable, Issuers issuers) {
    this.asking = asking;
    this.reachable = reachable;
    this.issuers = issuers;
  }

  /**
   * What it says of itself, asked anew each time, so that nothing goes stale here. An address typed
   * with or without the last slash is the same; which one is right, the issuer says.
   */
  Provider provider(String address) {
    var answer = asking.get(Provider.document(address), Map.of());
    if (!answer.ok()) {
      throw new Refused(Refusal.AWAY, "document: status " + answer.status());
    }
    var provider = Provider.of(answer.json(), reachable::read);
    if (!provider.issuer().replaceFirst("/$", "").equals(address.replaceFirst("/$", ""))) {
      throw new Refused(Refusal.AWAY, "it names itself otherwise");
    }
    return provider;
  }

  URI there(Provider provider, Issuer issuer, Attempt attempt) {
    var asked = new LinkedHashMap<String, String>();
    asked.put("response_type", "code");
    asked.put("client_id", issuer.clientId());
    asked.put("redirect_uri", attempt.redirect());
    asked.put("scope", "openid email");
    asked.put("state", attempt.state());
    asked.put("nonce", attempt.nonce());
    asked.put("code_challenge", attempt.challenge());
    asked.put("code_challenge_method", "S256");
    String there = provider.authorization().toString();
    return URI.create(there + (there.contains("?") ? "&" : "?") + form(asked));
  }

  Said back(Issuer issuer, Attempt attempt, String code, Optional<String> named, Instant now) {
    var provider = provider(issuer.address());
    if (!named.map(issuer.address()::equals).orElse(!provider.namesItself())) {
      throw new Refused(Refusal.TOKEN, "answer of another issuer");
    }
    var tokens = redeem(provider, issuer, attempt, code);
    if (!(tokens.get("id_token") instanceof String token)) {
      throw new Refused(Refusal.TOKEN, "no ID token");
    }
    var keys = asking.get(provider.keys(), Map.of());
    if (!keys.ok()) {
      throw new Refused(Refusal.AWAY, "keys: status " + keys.status());
    }
    return said(provider, tokens, IdTokens.check(token, keys.body(), issuer, attempt, now));
  }

  private Map<String, Object> redeem(
      Provider provider, Issuer issuer, Attempt attempt, String code) {
    String secret = issuers.secret(issuer);
    var asked = new LinkedHashMap<String, String>();
    asked.put("grant_type", "authorization_code");
    asked.put("code", code);
    asked.put("redirect_uri", attempt.redirect());
    asked.put("code_verifier", attempt.verifier());
    Map<String, String> headers = Map.of();
    if (provider.basic()) {
      // RFC 6749, 2.3.1: both halves encoded as in a form before they are joined.
      String both = encode(issuer.clientId()) + ":" + encode(secret);
      headers =
          Map.of(
              "Authorization",
              "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    } else {
      asked.put("client_id", issuer.clientId());
      asked.put("client_secret", secret);
    }
    var answer = asking.post(provider.token(), headers, form(asked));
    if (!answer.ok()) {
      throw new Refused(
          answer.status() < 500 ? Refusal.CODE : Refusal.AWAY, "token: status " + answer.status());
    }
    return answer.json();
  }

  /**
   * Many say her address only where they say more about her; for the same person, or not at all.
   */
  private Said said(Provider provider, Map<String, Object> tokens, JWTClaimsSet claims) {
    String subject = claims.getSubject();
    if (!Said.speaksOfMail(claims.getClaims())
        && provider.userInfo().isPresent()
        && tokens.get("access_token") instanceof String access
        && access.matches("[A-Za-z0-9._~+/=-]{1,8000}")) {
      var more = asking.get(provider.userInfo().get(), Map.of("Authorization", "Bearer " + access));
      if (more.ok()) {
        var said = more.json();
        if (!subject.equals(said.get("sub"))) {
          throw new Refused(Refusal.TOKEN, "says more about somebody else");
        }
        return Said.of(subject, said);
      }
    }
    return Said.of(subject, claims.getClaims());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
