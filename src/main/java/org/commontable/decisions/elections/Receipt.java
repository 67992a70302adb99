package org.commontable.decisions.elections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.commontable.platform.web.Secrets;
import org.springframework.stereotype.Component;

/**
 * Codes of ballots: 80 random bits. One is printed into each form that is shown and sealed, so that
 * nobody can choose her own; where it comes from says nothing about who was shown it.
 */
@Component
class Receipt {
  static final int LENGTH = 16;

  /** Crockford's: nothing that is read for something else. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();
  private final Secrets secrets;

  Receipt(Secrets secrets) {
    this.secrets = secrets;
  }

  String fresh() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  String seal(UUID election, String code) {
    byte[] sealed =
        secrets.seal(
            "form-token", ("ballot:" + election + ":" + code).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sealed, 0, 16);
  }

  boolean isOurs(UUID election, String code, String seal) {
    return code.matches("[0-9A-Z]{" + LENGTH + "}")
        && MessageDigest.isEqual(
            seal(election, code).getBytes(StandardCharsets.UTF_8),
            seal.getBytes(StandardCharsets.UTF_8));
  }

  /** In groups of four, to be read aloud or copied by hand. */
  static String inGroups(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }
}
