package org.commontable.platform.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.PrivateFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table's signing key (Ed25519): made at first start, kept in the data directory or in the
 * folder that several nodes share, 0600. The database knows whose it is, so that no node signs with
 * another.
 */
public final class RecordKey {
  private final PrivateKey secret;
  private final PublicKeyFile published;

  private RecordKey(PrivateKey secret, PublicKeyFile published) {
    this.secret = secret;
    this.published = published;
  }

  /** The key of this table; made when it never had one. */
  public static RecordKey of(DataDirectory data, JdbcClient sql) {
    var folder = data.folder("secrets");
    var known = known(sql);
    if (known.isPresent() && !Files.exists(folder.resolve("record-key.pem"))) {
      throw refused(folder, "is missing in");
    }
    var key = in(folder);
    if (known.isEmpty()) {
      sql.sql("INSERT INTO platform.record_key (fingerprint) VALUES (:it) ON CONFLICT DO NOTHING")
          .param("it", key.fingerprint())
          .update();
    }
    if (!known(sql).equals(Optional.of(key.fingerprint()))) {
      throw refused(folder, "is another than the one in");
    }
    return key;
  }

  private static Optional<String> known(JdbcClient sql) {
    return sql.sql("SELECT fingerprint FROM platform.record_key").query(String.class).optional();
  }

  private static DataRefused refused(Path folder, String how) {
    return new DataRefused(
        "The signing key of this table "
            + how
            + " "
            + folder
            + ". Every node needs the same one: mount the folder of COMMONTABLE_SHARED, or copy"
            + " secrets/ and blobs/ from where the table was served so far. If the key is lost for"
            + " good, type as the database's owner: DELETE FROM platform.record_key; a new one is"
            + " made at the next start, and readers of earlier exports must be told.");
  }

  /** The key in this private folder; made when there is none. */
  public static synchronized RecordKey in(Path folder) {
    try {
      if (Files.exists(folder.resolve("record-key.pem"))) {
        return made(folder);
      }
      try (var lock =
          FileChannel.open(
              folder.resolve(".record-key.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock.lock(); // two nodes that start at once make one key
        return made(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordKey made(Path folder) throws IOException {
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
