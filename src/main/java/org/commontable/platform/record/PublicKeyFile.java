package org.commontable.platform.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** public-key.pem of an export: checks signatures without any secret. */
record PublicKeyFile(byte[] bytes, PublicKey key, String fingerprint) {

  /**
   * @throws IllegalArgumentException when these bytes are not a key file exactly as we write it
   */
  static PublicKeyFile read(byte[] file) {
    byte[] encoded = RecordKey.Pem.read("PUBLIC KEY", file);
    try {
      var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      return new PublicKeyFile(file, key, Sha256.of(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  boolean signed(byte[] message, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return signature.length == 64 && check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
