package org.commontable.platform.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.PrivateFiles;

/**
 * The table's key and certificates in one file (0600), so that both are always of one pair; and the
 * key by which the authority knows us.
 */
final class CertificateFile {
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

  private final Path file;
  private final Path accountKey;

  /**
   * @param secrets the table's private folder
   */
  CertificateFile(Path secrets) {
    this.file = secrets.resolve("certificate.pem");
    this.accountKey = secrets.resolve("acme-account.pem");
  }

  /** The certificate for this name; nothing when there is none, or one for another name. */
  Optional<X509Certificate> certificate(String name) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher first = CERTIFICATE.matcher(pem());
    try {
      if (!first.find()) {
        return Optional.empty();
      }
      var bytes = new ByteArrayInputStream(first.group().getBytes(StandardCharsets.US_ASCII));
      var found =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
      return names(found).contains(name) ? Optional.of(found) : Optional.empty();
    } catch (GeneralSecurityException damaged) {
      return Optional.empty(); // a new one is asked for
    }
  }

  boolean holdsAfter(Instant moment, String name) {
    return certificate(name).filter(it -> it.getNotAfter().toInstant().isAfter(moment)).isPresent();
  }

  String pem() {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new DataRefused("The certificate " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  void keep(PrivateKey key, String chain) {
    var text = encoded("PRIVATE KEY", key.getEncoded()) + chain;
    PrivateFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  boolean hasAccount() {
    return Files.exists(accountKey);
  }

  /** The key that the authority knows, else a new one. */
  KeyPair account() {
    if (!hasAccount()) {
      return newKey();
    }
    try {
      var text = Files.readString(accountKey, StandardCharsets.US_ASCII);
      var keys = KeyFactory.getInstance("EC");
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(decoded("PUBLIC KEY", text))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(decoded("PRIVATE KEY", text))));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new DataRefused(
          "The key "
              + accountKey
              + " cannot be read: remove it, and a new account is made ("
              + e.getMessage()
              + ").",
          e);
    }
  }

  /** Once the authority knows it. */
  void keepAccount(KeyPair key) {
    var text =
        encoded("PRIVATE KEY", key.getPrivate().getEncoded())
            + encoded("PUBLIC KEY", key.getPublic().getEncoded());
    PrivateFiles.write(accountKey, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String kind, byte[] bytes) {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN "
        + kind
        + "-----\n"
        + encoder.encodeToString(bytes)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  private static byte[] decoded(String kind, String text) {
    var found =
        Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END " + kind + "-----")
            .matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + kind);
    }
    return Base64.getMimeDecoder().decode(found.group(1));
  }

  static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
    var names = certificate.getSubjectAlternativeNames();
    return names == null ? List.of() : names.stream().map(it -> String.valueOf(it.get(1))).toList();
  }
}
