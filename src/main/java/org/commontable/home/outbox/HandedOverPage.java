package org.commontable.home.outbox;

import java.time.Instant;

/**
 * A link shown once, to be read out, written down or sent as a text message.
 *
 * @param lang the language of the message
 * @param organization whose seat the link takes; empty when it signs in
 */
public record HandedOverPage(
    String name, String link, String message, String lang, Instant until, String organization) {}
