package org.commontable.campaigns.petitions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs, checked.
 *
 * @param email as typed; a + in it is welcome
 * @param zip five digits
 * @param lang the language the form was read in, and the mail is written in
 * @param via organization whose link brought the person
 * @param consent the one box about mail that was shown; empty when none was
 * @param page path of the form
 * @param client address the form came from; kept only as a seeded hash
 */
public record Signer(
    SignerName name,
    String email,
    String zip,
    String lang,
    boolean showName,
    Optional<UUID> via,
    Optional<Consent> consent,
    String page,
    String client) {

  /**
   * A consent box and its answer.
   *
   * @param organization who asks; null for the coalition
   * @param wording the words beside the box, exactly as shown
   */
  public record Consent(@Nullable UUID organization, String wording, boolean answer) {
    /** The same words have the same version. */
    String version() {
      return java.util.HexFormat.of().formatHex(Token.sha256(wording), 0, 6);
    }
  }
}
