package org.commontable.accounts.passkeys;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.shared.JsonText;

/** What the browser is asked, as WebAuthn writes it in JSON; bytes in Base64 without padding. */
public final class Options {
  private Options() {}

  /** To sign in with whatever passkey of this table the device has: no address is typed. */
  public static String toEnter(Question question, RelyingParty party) {
    var options = new LinkedHashMap<String, Object>();
    options.put("challenge", text(question.challenge()));
    options.put("rpId", party.id());
    options.put("timeout", Questions.LIFE.toMillis());
    options.put("userVerification", "required");
    return JsonText.of(options);
  }

  /** To make one that the device can find by itself later. */
  public static String toAdd(
      Question question, RelyingParty party, String table, Person person, List<Passkey> known) {
    var options = new LinkedHashMap<String, Object>();
    options.put("challenge", text(question.challenge()));
    options.put("rp", Map.of("id", party.id(), "name", table));
    options.put(
        "user",
        Map.of(
            "id", text(Passkeys.handle(person.id())),
            "name", person.email(),
            "displayName", person.name()));
    options.put(
        "pubKeyCredParams",
        Checking.ALGORITHMS.stream().map(a -> Map.of("type", "public-key", "alg", a)).toList());
    options.put("timeout", Questions.LIFE.toMillis());
    options.put("attestation", "none");
    options.put(
        "authenticatorSelection",
        Map.of(
            "residentKey", "required",
            "requireResidentKey", true,
            "userVerification", "required"));
    options.put("excludeCredentials", known.stream().map(Options::described).toList());
    return JsonText.of(options);
  }

  private static Map<String, Object> described(Passkey passkey) {
    List<String> transports =
        passkey.transports().isEmpty() ? List.of() : List.of(passkey.transports().split(" "));
    return Map.of(
        "type", "public-key", "id", text(passkey.credentialId()), "transports", transports);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
