package org.commontable.decisions.elections;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * All ballots of an election as one sealed block (AES-256-GCM under a fresh nonce). Sorted by their
 * random codes and padded to one place per voter: neither order nor length tells who came when.
 *
 * @param places how many may vote
 * @param offices how many choices each ballot makes
 */
record SealedBox(int places, int offices) {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  byte[] seal(List<Paper> papers, byte[] key) {
    if (papers.size() > places) {
      throw new IllegalStateException("more ballots than voters");
    }
    var plain = ByteBuffer.allocate(4 + places * (Receipt.LENGTH + 16 * offices));
    plain.putInt(papers.size());
    for (Paper paper : sorted(papers)) {
      plain.put(paper.receipt().getBytes(StandardCharsets.US_ASCII));
      for (UUID choice : paper.choices()) {
        plain.putLong(choice.getMostSignificantBits()).putLong(choice.getLeastSignificantBits());
      }
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain.array(), 0, plain.capacity());
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /** In the order of their codes. */
  List<Paper> open(byte[] sealed, byte[] key) {
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 0, nonce, 0, NONCE);
    var plain =
        ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE, sealed.length - NONCE));
    int count = plain.getInt();
    var papers = new ArrayList<Paper>(count);
    for (int i = 0; i < count; i++) {
      byte[] code = new byte[Receipt.LENGTH];
      plain.get(code);
      var choices = new ArrayList<UUID>(offices);
      for (int office = 0; office < offices; office++) {
        choices.add(new UUID(plain.getLong(), plain.getLong()));
      }
      papers.add(new Paper(new String(code, StandardCharsets.US_ASCII), choices));
    }
    return papers;
  }

  static List<Paper> sorted(List<Paper> papers) {
    return papers.stream().sorted(Comparator.comparing(Paper::receipt)).toList();
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] in, int from, int length) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(in, from, length);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("the box cannot be opened with its key", damaged);
    }
  }
}
