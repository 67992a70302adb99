package org.commontable.accounts.web;

import java.util.Optional;
import org.commontable.platform.web.Form;

/**
 * Asking for a link, or for a passkey.
 *
 * @param passkeys whether this address of the table can have them
 * @param organizations whether an organization has a sign-in of its own
 * @param refusal message that says why a passkey was not taken
 */
public record SignInPage(
    Form form, String next, boolean passkeys, boolean organizations, Optional<String> refusal) {}
