package org.commontable.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An issuer on this machine that speaks the real protocol (discovery, codes that work once, PKCE,
 * keys, ID tokens), and lies where a test tells it to.
 */
public final class StubIssuer implements AutoCloseable {
  public static final String CLIENT = "the table";
  public static final String SECRET = "s3cret & more: mArkedCl1ent of the table";
  public static final RSAKey RSA = rsa("rsa-1");
  private static final RSAKey OTHER_RSA = rsa("rsa-2");
  private static final ECKey EC = ec();

  /** Its name; another one than the table's makes it another site to a browser. */
  public String host = "localhost";

  /** Who signs in there. */
  public String email = "";

  public String subject = UUID.randomUUID().toString();
  public Object verified = true;

  /** What it tells elsewhere than in the token; none when empty. */
  public final Map<String, Object> userInfo = new HashMap<>();

  /** Says more in the token: of which of its organizations she is. */
  public final Map<String, Object> more = new HashMap<>();

  /** Changes what the token says. */
  public UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

  /** How the token is written. */
  public Function<JWTClaimsSet, String> signing = claims -> signed(claims, RSA, RSA.getKeyID());

  /** Changes the document about itself. */
  public final Map<String, Object> document = new LinkedHashMap<>();

  /** What happens while it is being asked for its document or its tokens. */
  public Runnable meanwhile = () -> {};

  /** Answers this instead of the document, when set. */
  public Answer instead = Answer.NONE;

  public record Answer(int status, String body, String location) {
    static final Answer NONE = new Answer(0, "", "");
  }

  private final Clock clock;
  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  public StubIssuer(Clock clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::letIn);
    server.createContext("/keys", ask -> answer(ask, 200, keys()));
    server.createContext("/token", this::redeem);
    server.createContext(
        "/userinfo", ask -> answer(ask, 200, JSONObjectUtils.toJSONString(userInfo)));
    server.start();
  }

  public String address() {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  /** Somebody signs in at this address of the issuer; where her browser is sent then. */
  public String signIn(String there) {
    var asked = fields(URI.create(there).getRawQuery());
    if (!asked.get("response_type").equals("code")
        || !asked.get("client_id").equals(CLIENT)
        || !asked.get("scope").equals("openid email")
        || !asked.get("code_challenge_method").equals("S256")) {
      throw new AssertionError("not asked as the protocol says: " + asked);
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return asked.get("redirect_uri")
        + "?code="
        + code
        + "&state="
        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
  }

  public static String signed(JWTClaimsSet claims, RSAKey key, String named) {
    return signed(claims, JWSAlgorithm.RS256, named, signer(key));
  }

  public static String unknownKey(JWTClaimsSet claims) {
    return signed(claims, OTHER_RSA, OTHER_RSA.getKeyID());
  }

  /** By a key that is not its own, under the name of its own. */
  public static String forged(JWTClaimsSet claims) {
    return signed(claims, OTHER_RSA, RSA.getKeyID());
  }

  public static String elliptic(JWTClaimsSet claims) {
    try {
      return signed(claims, JWSAlgorithm.ES256, EC.getKeyID(), new ECDSASigner(EC));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** By a shared secret: the client's, or the public key taken for one. */
  public static String shared(JWTClaimsSet claims, byte[] secret) {
    try {
      return signed(claims, JWSAlgorithm.HS256, RSA.getKeyID(), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] publicKey() {
    try {
      return RSA.toPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String named, JWSSigner signer) {
    try {
      var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(named).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void describe(HttpExchange ask) throws IOException {
    meanwhile.run();
    if (instead.status() > 0) {
      if (!instead.location().isEmpty()) {
        ask.getResponseHeaders().set("Location", instead.location());
      }
      answer(ask, instead.status(), instead.body());
      return;
    }
    var said = new LinkedHashMap<String, Object>();
    said.put("issuer", address());
    said.put("authorization_endpoint", address() + "/authorize");
    said.put("token_endpoint", address() + "/token");
    said.put("jwks_uri", address() + "/keys");
    if (!userInfo.isEmpty()) {
      said.put("userinfo_endpoint", address() + "/userinfo");
    }
    said.putAll(document);
    answer(ask, 200, JSONObjectUtils.toJSONString(said));
  }

  /** For browsers: asks nothing, and sends them back. */
  private void letIn(HttpExchange ask) throws IOException {
    ask.getResponseHeaders().set("Location", signIn(address() + ask.getRequestURI()));
    answer(ask, 302, "");
  }

  private void redeem(HttpExchange ask) throws IOException {
    meanwhile.run();
    var sent = fields(new String(ask.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var asked = codes.remove(sent.getOrDefault("code", ""));
    if (!isClient(ask, sent)) {
      answer(ask, 401, "{\"error\":\"invalid_client\"}");
    } else if (asked == null
        || !"authorization_code".equals(sent.get("grant_type"))
        || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        || !asked.get("code_challenge").equals(challenge(sent.get("code_verifier")))) {
      answer(ask, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      var tokens = new LinkedHashMap<String, Object>();
      tokens.put("access_token", "access-" + UUID.randomUUID());
      tokens.put("token_type", "Bearer");
      tokens.put("id_token", signing.apply(lie.apply(truth(asked)).build()));
      answer(ask, 200, JSONObjectUtils.toJSONString(tokens));
    }
  }

  private JWTClaimsSet.Builder truth(Map<String, String> asked) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(CLIENT)
            .subject(subject)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plusSeconds(300)))
            .claim("nonce", asked.get("nonce"));
    more.forEach(claims::claim);
    return userInfo.isEmpty()
        ? claims.claim("email", email).claim("email_verified", verified)
        : claims;
  }

  private static boolean isClient(HttpExchange ask, Map<String, String> sent) {
    String header = ask.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return CLIENT.equals(sent.get("client_id")) && SECRET.equals(sent.get("client_secret"));
    }
    String both =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    return List.of(both.split(":", 2)).stream()
        .map(half -> URLDecoder.decode(half, StandardCharsets.UTF_8))
        .toList()
        .equals(List.of(CLIENT, SECRET));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    var fields = new HashMap<String, String>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String keys() {
    return new JWKSet(List.of(RSA, EC)).toString(true);
  }

  private static RSAKey rsa(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange ask, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ask.getResponseHeaders().set("Content-Type", "application/json");
    ask.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = ask.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
