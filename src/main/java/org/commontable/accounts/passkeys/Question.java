package org.commontable.accounts.passkeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge put to one browser.
 *
 * @param token binds it to the browser, which brings it back in a cookie
 * @param person whose passkey is to be added; null when somebody wants to sign in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Question(String token, byte[] challenge, @Nullable UUID person) {}
