package org.commontable.platform.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.commontable.shared.JsonText;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.shredzone.acme4j.util.CertificateUtils;
import org.shredzone.acme4j.util.KeyPairUtils;

/**
 * A certificate authority that speaks ACME (RFC 8555) on 127.0.0.1: it checks nonces and
 * signatures, really asks at the door, and signs with a root of its own.
 */
final class Authority implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final HttpServer server = HttpServer.create(loopback(), 0);
  private final KeyPair rootKey = KeyPairUtils.createKeyPair(2048);
  private final X509Certificate root;
  private final List<String> nonces = new ArrayList<>();

  /** The path of every signed request, in order. */
  final List<String> asked = new ArrayList<>();

  /** The door that is asked; set before an order. */
  volatile int door;

  /** From when on a certificate holds. */
  volatile Instant from;

  volatile Duration life = Duration.ofDays(90);

  /** When set, the challenge fails with this error type of RFC 8555, 6.7. */
  volatile String failsWith = "";

  /** When set, a new order is refused with this error type. */
  volatile String refusesWith = "";

  private volatile JsonWebKey account;
  private volatile String name = "";
  private volatile String challenge = "pending";
  private volatile X509Certificate issued;

  Authority(Instant now) throws IOException {
    from = now;
    root =
        CertificateUtils.createTestRootCertificate(
            "CN=Test Root",
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(3650)),
            rootKey);
    server.createContext("/", this::answer);
    server.start();
  }

  URI directory() {
    return URI.create(url("/directory"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      nonces.add(UUID.randomUUID().toString().replace("-", ""));
      exchange.getResponseHeaders().set("Replay-Nonce", nonces.getLast());
      if (path.equals("/directory")) {
        json(exchange, 200, directoryOf());
      } else if (path.equals("/nonce")) {
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 200 : 204, -1);
      } else {
        asked.add(path);
        signed(exchange, path, opened(exchange, path));
      }
    } catch (JoseException | InterruptedException | RuntimeException e) {
      throw new IOException(e);
    }
  }

  private Map<String, Object> directoryOf() {
    return Map.of(
        "newNonce", url("/nonce"),
        "newAccount", url("/account"),
        "newOrder", url("/order"),
        "revokeCert", url("/revoke"),
        "keyChange", url("/key"),
        "meta", Map.of("termsOfService", "https://authority.example/terms"));
  }

  /** The payload of a request whose nonce is ours and whose signature is right. */
  @SuppressWarnings("unchecked") // a JSON object is one
  private String opened(HttpExchange exchange, String path) throws IOException, JoseException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var jws = new JsonWebSignature();
    jws.setCompactSerialization(
        field(body, "protected") + "." + field(body, "payload") + "." + field(body, "signature"));
    if (path.equals("/account")) {
      account =
          PublicJsonWebKey.Factory.newPublicJwk(
              (Map<String, Object>) jws.getHeaders().getObjectHeaderValue("jwk"));
    }
    jws.setKey(account.getKey());
    if (!jws.verifySignature() || !nonces.remove(jws.getHeader("nonce"))) {
      throw new IOException("not signed by the account, or the nonce is not ours");
    }
    return jws.getPayload();
  }

  private void signed(HttpExchange exchange, String path, String payload)
      throws IOException, InterruptedException {
    switch (path) {
      case "/account" -> {
        if (!payload.contains("\"termsOfServiceAgreed\":true") && !accountKnown) {
          problem(exchange, 403, "userActionRequired");
          return;
        }
        accountKnown = true;
        exchange.getResponseHeaders().set("Location", url("/account/1"));
        json(exchange, 201, Map.of("status", "valid"));
      }
      case "/order" -> {
        if (!refusesWith.isEmpty()) {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          problem(exchange, refusesWith.equals("rateLimited") ? 429 : 403, refusesWith);
          return;
        }
        name = payload.replaceAll(".*\"value\":\"([^\"]+)\".*", "$1");
        challenge = "pending";
        issued = null;
        exchange.getResponseHeaders().set("Location", url("/order/1"));
        json(exchange, 201, order());
      }
      case "/order/1" -> json(exchange, 200, order());
      case "/authorization" -> json(exchange, 200, authorization());
      case "/challenge" -> {
        if (!payload.isEmpty()) {
          challenge = failsWith.isEmpty() && doorAnswers() ? "valid" : "invalid";
        }
        json(exchange, 200, challengeOf());
      }
      case "/finalize" -> {
        var csr =
            new PKCS10CertificationRequest(
                Base64.getUrlDecoder()
                    .decode(payload.replaceAll(".*\"csr\":\"([^\"]+)\".*", "$1")));
        issued = issue(csr);
        json(exchange, 200, order());
      }
      case "/certificate" -> {
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
          writer.writeObject(issued);
          writer.writeObject(root);
        }
        send(exchange, 200, "application/pem-certificate-chain", pem.toString());
      }
      default -> problem(exchange, 404, "malformed");
    }
  }

  private volatile boolean accountKnown;

  private X509Certificate issue(PKCS10CertificationRequest csr) throws IOException {
    try {
      var certificate =
          new X509v3CertificateBuilder(
              new JcaX509CertificateHolder(root).getSubject(),
              BigInteger.valueOf(++issuedBefore),
              Date.from(from),
              Date.from(from.plus(life)),
              csr.getSubject(),
              csr.getSubjectPublicKeyInfo());
      var names = csr.getRequestedExtensions().getExtension(Extension.subjectAlternativeName);
      certificate.addExtension(Extension.subjectAlternativeName, true, names.getParsedValue());
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(rootKey.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  private int issuedBefore;

  private boolean doorAnswers() throws IOException, InterruptedException {
    var question = URI.create("http://127.0.0.1:" + door + "/.well-known/acme-challenge/" + TOKEN);
    var answer = HTTP.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString());
    return answer.statusCode() == 200
        && answer
            .body()
            .equals(TOKEN + "." + account.calculateBase64urlEncodedThumbprint("SHA-256"));
  }

  static final String TOKEN = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA";

  private Map<String, Object> order() {
    var identifiers = List.of(Map.of("type", "dns", "value", name));
    var status = issued != null ? "valid" : challenge.equals("valid") ? "ready" : challenge;
    var order = new java.util.LinkedHashMap<String, Object>();
    order.put("status", status);
    order.put("identifiers", identifiers);
    order.put("authorizations", List.of(url("/authorization")));
    order.put("finalize", url("/finalize"));
    if (issued != null) {
      order.put("certificate", url("/certificate"));
    }
    return order;
  }

  private Map<String, Object> authorization() {
    return Map.of(
        "status", challenge,
        "identifier", Map.of("type", "dns", "value", name),
        "challenges", List.of(challengeOf()));
  }

  private Map<String, Object> challengeOf() {
    var it = new java.util.LinkedHashMap<String, Object>();
    it.put("type", "http-01");
    it.put("url", url("/challenge"));
    it.put("token", TOKEN);
    it.put("status", challenge);
    if (challenge.equals("invalid")) {
      it.put("error", problemOf(failsWith.isEmpty() ? "unauthorized" : failsWith));
    }
    return it;
  }

  private static Map<String, Object> problemOf(String type) {
    return Map.of("type", "urn:ietf:params:acme:error:" + type, "detail", "said by the authority");
  }

  private static void problem(HttpExchange exchange, int status, String type) throws IOException {
    send(exchange, status, "application/problem+json", JsonText.of(problemOf(type)));
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    send(exchange, status, "application/json", JsonText.of(body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String field(String json, String field) {
    return json.replaceAll("(?s).*\"" + field + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
  }

  /** By hand: {@code java … Authority DOOR-PORT DAYS} prints the directory and serves on. */
  public static void main(String[] arguments) throws Exception {
    var authority = new Authority(Instant.now());
    authority.door = Integer.parseInt(arguments[0]);
    authority.life = Duration.ofDays(Long.parseLong(arguments[1]));
    System.out.println(authority.directory());
    Thread.sleep(Duration.ofHours(1));
  }
}
