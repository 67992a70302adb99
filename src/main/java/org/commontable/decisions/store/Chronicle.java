package org.commontable.decisions.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened into the record, in the transaction in which it happens. */
@Component
class Chronicle {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final RecordBook book;

  Chronicle(RecordBook book) {
    this.book = book;
  }

  /** Gives the entry's time. */
  Instant write(
      String type, Author author, @Nullable UUID organization, Map<String, Object> payload) {
    return write(1, type, author, organization, payload);
  }

  /**
   * In a later format of its type.
   *
   * @param format number of the chapter in docs/record-format.md
   */
  Instant write(
      int format,
      String type,
      Author author,
      @Nullable UUID organization,
      Map<String, Object> payload) {
    return book.append(
            new Fact(
                format,
                type,
                author.person(),
                organization,
                author.channel(),
                author.request(),
                payload))
        .time();
  }

  /**
   * What was said stands apart from the line that tells who spoke, when and on what.
   *
   * @param said fields that a copy may keep closed while delegates differ
   */
  Instant write(
      int format,
      String type,
      Author author,
      @Nullable UUID organization,
      Map<String, Object> line,
      Map<String, Object> said) {
    var payload = new LinkedHashMap<>(line);
    payload.put("closed", book.close(format, type, said));
    return write(format, type, author, organization, payload);
  }

  /**
   * Nobody joins, leaves, is renamed or noted as present between what we read now and the entry we
   * write.
   */
  void hold() {
    book.hold();
  }

  /** Keeps a free text apart and gives what stands in the payload for it; empty stays empty. */
  String commit(String kind, String text) {
    return text.isEmpty() ? "" : book.commit(kind, text).reference();
  }

  String text(String content) {
    return book.text(content);
  }

  /** Language tag to reference of every translation; no field at all where there is none. */
  Map<String, Object> translations(LocalizedText title, LocalizedText body) {
    var references = new TreeMap<String, Object>();
    TextVersion.translations(title, body)
        .forEach((lang, whole) -> references.put(lang, text(whole)));
    return references.isEmpty() ? Map.of() : Map.of("translations", references);
  }

  static String written(Instant instant) {
    return INSTANT.format(instant);
  }
}
