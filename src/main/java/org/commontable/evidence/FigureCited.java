package org.commontable.evidence;

import java.time.Instant;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * Somebody public stands on a figure. Published by whoever cites, in the transaction that makes the
 * citation public or changes its words; the last one for {@code citedIn} stands.
 *
 * @param citedIn opaque id of this citation: whoever cites several figures has one for each
 * @param title what is demanded, the text of the link
 * @param words how it stands, one sentence or two: "7 of 9 member organizations support it"
 * @param path where it is shown, an address of this table
 */
public record FigureCited(
    UUID citedIn,
    Citation citation,
    LocalizedText title,
    LocalizedText words,
    String path,
    Instant at) {}
