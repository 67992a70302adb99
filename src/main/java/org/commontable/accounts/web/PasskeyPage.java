package org.commontable.accounts.web;

import org.commontable.accounts.passkeys.Passkey;
import org.commontable.platform.web.Form;

/** One passkey: another name for it, and its removal. */
public record PasskeyPage(Form form, Passkey passkey) {}
