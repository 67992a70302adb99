package org.commontable.platform.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.commontable.platform.database.PrivateFiles;

/** The table's signing key (Ed25519): made at first start, kept in the data directory, 0600. */
public final class RecordKey {
  private final PrivateKey secret;
  private final PublicKeyFile published;

  private RecordKey(PrivateKey secret, PublicKeyFile published) {
    this.secret = secret;
    this.published = published;
  }

  /** The key in this private folder; made when there is none. */
  public static RecordKey in(Path folder) {
    var secretFile = folder.resolve("record-key.pem");
    var publicFile = folder.resolve("record-key.public.pem");
    try {
      if (!Files.exists(secretFile)) {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        PrivateFiles.write(publicFile, Pem.write("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFiles.write(secretFile, Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()));
      }
      var encoded = Pem.read("PRIVATE KEY", Files.readAllBytes(secretFile));
      var secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new RecordKey(secret, PublicKeyFile.read(Files.readAllBytes(publicFile)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("The signing key " + secretFile + " cannot be read.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of the public key (DER), 64 hex digits: what is shown at set-up and compared later. */
  public String fingerprint() {
    return published.fingerprint();
  }

  byte[] publicFile() {
    return published.bytes();
  }

  byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The armor that openssl reads; one spelling only. */
  static final class Pem {
    private Pem() {}

    static byte[] write(String what, byte[] encoded) {
      var body = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      return ("-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] read(String what, byte[] file) {
      var text = new String(file, StandardCharsets.ISO_8859_1);
      var body = text.replaceAll("-----[A-Z ]+-----|\\n", "");
      byte[] encoded = java.util.Base64.getDecoder().decode(body);
      if (!java.util.Arrays.equals(write(what, encoded), file)) {
        throw new IllegalArgumentException("not a key file as we write it");
      }
      return encoded;
    }
  }
}
