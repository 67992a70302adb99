package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * One version of the text, never changed.
 *
 * @param fingerprint SHA-256 of {@link #sealed} in hex
 * @param note what is new in it, in the mover's words; empty for the first
 * @param closes the new closing time when it was made while the decision was open
 */
public record TextVersion(
    int version,
    LocalizedText body,
    String fingerprint,
    String note,
    Optional<Instant> closes,
    Instant made,
    UUID madeBy) {

  /** Title, a blank line and the text in its original language: what the fingerprint is of. */
  public static String sealed(LocalizedText title, LocalizedText body) {
    return title.in(title.original()) + "\n\n" + body.in(body.original());
  }

  /** Language tag to title, blank line and text in that language, of every translation. */
  static Map<String, String> translations(LocalizedText title, LocalizedText body) {
    var others = new TreeMap<String, String>();
    body.texts()
        .forEach(
            (lang, text) -> {
              String whole = title.in(lang) + "\n\n" + text;
              if (!lang.equals(body.original()) && !whole.equals(sealed(title, body))) {
                others.put(lang, whole);
              }
            });
    return others;
  }

  /** The same version with a slip of the pen mended: its fingerprint stays, stances bind to it. */
  TextVersion reading(LocalizedText mended) {
    return new TextVersion(version, mended, fingerprint, note, closes, made, madeBy);
  }

  /** "4be1 07c9": enough to compare by eye. */
  public String shortPrint() {
    return fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8);
  }
}
