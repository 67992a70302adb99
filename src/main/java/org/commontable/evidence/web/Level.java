package org.commontable.evidence.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.places.PlaceKind;

/** Places of one kind: never added or compared across. */
enum Level {
  STATE(PlaceKind.STATE),
  DISTRICT(PlaceKind.DISTRICT),
  SCHOOL(PlaceKind.SCHOOL);

  private final PlaceKind kind;

  Level(PlaceKind kind) {
    this.kind = kind;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** No cooperative and no agency: they are no districts. */
  boolean takes(PlaceBook book, String code) {
    return book.find(code).filter(it -> it.kind() == kind).isPresent();
  }
}
