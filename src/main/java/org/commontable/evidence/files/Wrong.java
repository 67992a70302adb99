package org.commontable.evidence.files;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with declared data, as a word for the messages ({@code
 * evidence.layouts.fault.unknown}) and what it is about.
 */
final class Wrong extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String word;
  private final transient List<Object> details;

  /**
   * @param details named arguments of the message, in pairs
   */
  Wrong(String word, Object... details) {
    super(word + " " + Arrays.toString(details));
    this.word = word;
    this.details = List.of(details);
  }

  String word() {
    return word;
  }

  List<Object> details() {
    return details;
  }
}
