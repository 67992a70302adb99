package org.commontable.home.outbox;

import java.time.Instant;

/** A link shown once, to be read out, written down or sent as a text message. */
public record HandedOverPage(String name, String link, String message, Instant until) {}
