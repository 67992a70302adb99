package org.commontable.accounts.passkeys;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticator signed, checked by the standard's steps (W3C Web Authentication, 7.1 and
 * 7.2) as WebAuthn4J takes them. The user must have been verified; attestation is not asked for.
 */
final class Checking {
  /** In the order of our liking: EdDSA, ES256, RS256 (the only one of older Windows machines). */
  static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

  /** More than any browser sends; a kilobyte or two is usual. */
  private static final int LONGEST = 20_000;

  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final AttestedCredentialDataConverter CREDENTIALS =
      new AttestedCredentialDataConverter(CONVERTER);
  private static final WebAuthnManager WEBAUTHN =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

  private Checking() {}

  /** A new credential: its data, counter and flags. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(
      byte[] credentialId,
      byte[] credential,
      long counter,
      boolean mayBeCopied,
      boolean copied,
      String transports) {}

  static Made made(String json, RelyingParty party, byte[] challenge) {
    RegistrationData data = read(json, () -> WEBAUTHN.parseRegistrationResponseJSON(json));
    List<PublicKeyCredentialParameters> kinds =
        ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::create)
            .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
            .toList();
    checked(
        () ->
            WEBAUTHN.verify(
                data, new RegistrationParameters(server(party, challenge), kinds, true, true)));
    return read(
        json,
        () -> {
          var signed = requireNonNull(data.getAttestationObject()).getAuthenticatorData();
          var credential = requireNonNull(signed.getAttestedCredentialData());
          return new Made(
              credential.getCredentialId(),
              CREDENTIALS.convert(credential),
              signed.getSignCount(),
              signed.isFlagBE(),
              signed.isFlagBS(),
              transports(data.getTransports()));
        });
  }

  /** What an authenticator says of itself; nothing of it is checked yet. Without owner: empty. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(
      byte[] credentialId,
      byte[] userHandle,
      long counter,
      boolean copied,
      AuthenticationData data) {}

  static Signed signed(String json) {
    return read(
        json,
        () -> {
          var data = WEBAUTHN.parseAuthenticationResponseJSON(json);
          var said = requireNonNull(data.getAuthenticatorData());
          var id = requireNonNull(data.getCredentialId());
          var owner = data.getUserHandle();
          return new Signed(
              Arrays.copyOf(id, id.length),
              owner == null ? new byte[0] : Arrays.copyOf(owner, owner.length),
              said.getSignCount(),
              said.isFlagBS(),
              data);
        });
  }

  /** Throws {@link Refused} unless the answer is this passkey's to this challenge. */
  static void answers(Signed signed, Passkey passkey, RelyingParty party, byte[] challenge) {
    checked(
        () ->
            WEBAUTHN.verify(
                signed.data(),
                new AuthenticationParameters(
                    server(party, challenge),
                    record(passkey),
                    List.of(passkey.credentialId()),
                    true,
                    true)));
  }

  private static CredentialRecord record(Passkey passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        passkey.mayBeCopied(),
        passkey.copied(),
        passkey.counter(),
        CREDENTIALS.convert(passkey.credential()),
        null,
        null,
        null,
        null);
  }

  private static ServerProperty server(RelyingParty party, byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(party.origin()))
        .rpId(party.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static <T> T read(String json, Supplier<T> reader) {
    if (json.length() > LONGEST) {
      throw new Refused(Refusal.UNREADABLE);
    }
    try {
      T read = reader.get();
      if (read == null) {
        throw new Refused(Refusal.UNREADABLE);
      }
      return read;
    } catch (Refused refused) {
      throw refused;
    } catch (RuntimeException stumbled) { // whatever strangers' bytes make the library stumble over
      throw new Refused(Refusal.UNREADABLE, stumbled);
    }
  }

  private static void checked(Runnable check) {
    try {
      check.run();
    } catch (VerificationException wrong) {
      throw new Refused(why(wrong), wrong);
    } catch (RuntimeException stumbled) { // parts that were missing
      throw new Refused(Refusal.UNREADABLE, stumbled);
    }
  }

  private static Refusal why(VerificationException wrong) {
    return switch (wrong) {
      case BadOriginException elsewhere -> Refusal.ELSEWHERE;
      case BadRpIdException elsewhere -> Refusal.ELSEWHERE;
      case CrossOriginException framed -> Refusal.ELSEWHERE;
      case UserNotVerifiedException unverified -> Refusal.UNVERIFIED;
      case UserNotPresentException absent -> Refusal.UNVERIFIED;
      case MaliciousCounterValueException back -> Refusal.COPIED;
      case BadChallengeException other -> Refusal.LATE;
      case MissingChallengeException none -> Refusal.LATE;
      default -> Refusal.UNKNOWN;
    };
  }

  private static String transports(@Nullable Set<AuthenticatorTransport> named) {
    return named == null
        ? ""
        : named.stream()
            .map(AuthenticatorTransport::getValue)
            .filter(name -> name.matches("[a-z-]{1,20}"))
            .sorted()
            .limit(8)
            .collect(Collectors.joining(" "));
  }
}
