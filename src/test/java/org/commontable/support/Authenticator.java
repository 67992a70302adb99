package org.commontable.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An authenticator in software that also lies: about its address, its counter, its owner, and
 * whether it checked her. It writes what a browser hands over, byte by byte (W3C Web
 * Authentication, 6.1 and 6.5; P-256 keys as in RFC 9053), so that the checks are not tested by the
 * library that makes them.
 */
public final class Authenticator {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int CREDENTIAL = 0x40;

  private final KeyPair key;
  private final byte[] id = new byte[32];
  private byte[] owner = new byte[0];
  private long counter = 1;
  private String origin;
  private String site = "localhost";
  private int flags = PRESENT | VERIFIED;

  public Authenticator(String origin) {
    this.origin = origin;
    new SecureRandom().nextBytes(id);
    try {
      var maker = KeyPairGenerator.getInstance("EC");
      maker.initialize(new ECGenParameterSpec("secp256r1"));
      key = maker.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Authenticator at(String otherOrigin) {
    origin = otherOrigin;
    return this;
  }

  public Authenticator forSite(String otherSite) {
    site = otherSite;
    return this;
  }

  public Authenticator counting(long next) {
    counter = next;
    return this;
  }

  public Authenticator ownedBy(byte[] handle) {
    owner = handle.clone();
    return this;
  }

  public Authenticator called(byte[] otherId) {
    System.arraycopy(otherId, 0, id, 0, id.length);
    return this;
  }

  public Authenticator withoutVerifying() {
    flags = PRESENT;
    return this;
  }

  public byte[] id() {
    return id.clone();
  }

  /** Answers the question of a registration, and counts on. */
  public String made(String challenge) {
    var data = new ByteArrayOutputStream();
    data.writeBytes(head(flags | CREDENTIAL));
    counter++;
    data.writeBytes(new byte[16]); // make unknown
    data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
    data.writeBytes(id);
    data.writeBytes(publicKey());
    var object = new ByteArrayOutputStream();
    object.write(0xA3);
    object.writeBytes(word("fmt"));
    object.writeBytes(word("none"));
    object.writeBytes(word("attStmt"));
    object.write(0xA0);
    object.writeBytes(word("authData"));
    object.writeBytes(bytes(data.toByteArray()));
    return credential(
        "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
            .formatted(text(client("webauthn.create", challenge)), text(object.toByteArray())));
  }

  /** Answers the question of a sign-in, and counts on. */
  public String signed(String challenge) {
    byte[] client = client("webauthn.get", challenge);
    byte[] data = head(flags);
    counter++;
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return credential(
          "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
              .formatted(text(client), text(data), text(signature.sign()), text(owner)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String credential(String response) {
    return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":{%2$s},\"clientExtensionResults\":{}}"
        .formatted(text(id), response);
  }

  private byte[] client(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(int withFlags) {
    return ByteBuffer.allocate(37)
        .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt((int) counter)
        .array();
  }

  /** COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  private byte[] publicKey() {
    var point = ((ECPublicKey) key.getPublic()).getW();
    var cose = new ByteArrayOutputStream();
    cose.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    cose.writeBytes(bytes(coordinate(point.getAffineX().toByteArray())));
    cose.write(0x22);
    cose.writeBytes(bytes(coordinate(point.getAffineY().toByteArray())));
    return cose.toByteArray();
  }

  private static byte[] coordinate(byte[] number) {
    byte[] fixed = new byte[32];
    int taken = Math.min(32, number.length);
    System.arraycopy(number, number.length - taken, fixed, 32 - taken, taken);
    return fixed;
  }

  private static byte[] word(String word) {
    byte[] letters = word.getBytes(StandardCharsets.UTF_8);
    byte[] out = Arrays.copyOf(new byte[] {(byte) (0x60 + letters.length)}, 1 + letters.length);
    System.arraycopy(letters, 0, out, 1, letters.length);
    return out;
  }

  private static byte[] bytes(byte[] value) {
    return value.length < 256
        ? ByteBuffer.allocate(2 + value.length)
            .put((byte) 0x58)
            .put((byte) value.length)
            .put(value)
            .array()
        : ByteBuffer.allocate(3 + value.length)
            .put((byte) 0x59)
            .putShort((short) value.length)
            .put(value)
            .array();
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] raw) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }
}
