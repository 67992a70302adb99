package org.commontable.accounts.passkeys;

/**
 * What a browser brings back.
 *
 * @param token of its question
 * @param json the credential as WebAuthn writes it in JSON; nobody has looked at it
 * @param party whom it must have been signed for
 */
public record Answer(String token, String json, RelyingParty party) {}
