package org.commontable.evidence.files;

/**
 * Whether every word that a cell of a workbook names by its number stands in the workbook's list of
 * words: a number behind the end of the list would read as a blank. The parts are fed as they are
 * unpacked; only tags are looked at.
 */
final class SharedWords {
  private static final int LONGEST_TAG = 256; // what is longer is no cell of any spreadsheet

  private final byte[] tag = new byte[LONGEST_TAG];
  private int length;
  private boolean inTag;
  private boolean ofWord;
  private boolean inNumber;
  private long number;
  private long listed;
  private long most = -1;

  /** Before each part. */
  void begin() {
    length = 0;
    inTag = false;
    ofWord = false;
    inNumber = false;
  }

  void list(byte[] some, int size) {
    for (int i = 0; i < size; i++) {
      if (ends(some[i]) && isNamed("si")) {
        listed++;
      }
    }
  }

  void sheet(byte[] some, int size) {
    for (int i = 0; i < size; i++) {
      byte sign = some[i];
      if (ends(sign)) {
        tagOfSheet();
      } else if (!inTag && inNumber && sign >= '0' && sign <= '9') {
        number = Math.min(number * 10 + sign - '0', Integer.MAX_VALUE);
      }
    }
  }

  boolean areBeyondTheList() {
    return most >= listed;
  }

  private void tagOfSheet() {
    if (isNamed("c")) {
      ofWord = holds(" t=\"s\"") || holds(" t='s'");
    } else if (isNamed("v")) {
      inNumber = ofWord && tag[length - 1] != '/';
      number = 0;
    } else if (inNumber) {
      most = Math.max(most, number);
      inNumber = false;
    }
  }

  /** True at the sign that closes a tag. */
  private boolean ends(byte sign) {
    if (sign == '<') {
      inTag = true;
      length = 0;
      return false;
    }
    if (inTag && sign == '>') {
      inTag = false;
      return true;
    }
    if (inTag && length < LONGEST_TAG) {
      tag[length++] = sign;
    }
    return false;
  }

  /** An opening tag of this name, whatever stands before its colon. */
  private boolean isNamed(String name) {
    int from = 0;
    int end = 0;
    while (end < length && tag[end] > ' ' && tag[end] != '/') {
      from = tag[end] == ':' ? end + 1 : from;
      end++;
    }
    return end - from == name.length() && matches(name, from);
  }

  private boolean holds(String text) {
    for (int at = 0; at + text.length() <= length; at++) {
      if (matches(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (tag[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
