package org.commontable.decisions.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organization said after the close: on file, never counted.
 *
 * @param says the stance it would have taken: support, recused, block …
 * @param words in its own words; may be empty
 * @param handedOver it came through a link handed over
 */
public record LateNote(
    UUID organization, String says, String words, boolean handedOver, Instant at) {}
