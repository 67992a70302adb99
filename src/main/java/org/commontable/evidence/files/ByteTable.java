package org.commontable.evidence.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives every text a number, in the order in which the texts come, without making a String of one
 * that it has seen.
 */
final class ByteTable {
  private byte[][] texts = new byte[16][];
  private int[] hashes = new int[16];
  private int[] followers = new int[16]; // what came after it the last time, as it often does
  private int[] slots = new int[64];
  private int size;
  private int last = -1;

  /** The field that was asked for last, in which record, and what it was. */
  private int field = -1;

  private long record;
  private int ofField;

  /** The number of the text of a field, white space around it left out. */
  int number(Records row, int field) {
    if (field != this.field || !row.isLike(record, field)) {
      int start = row.start(field);
      ofField = number(row.buffer(), start, Math.max(start, row.end(field)));
      this.field = field;
    }
    record = row.number();
    return ofField;
  }

  /** The number of the text that stands there; a new text gets the next one. */
  int number(byte[] bytes, int start, int end) {
    if (last >= 0 && is(last, bytes, start, end)) {
      return last;
    }
    if (last >= 0 && is(followers[last], bytes, start, end)) {
      last = followers[last];
      return last;
    }
    int before = last;
    last = found(bytes, start, end);
    if (before >= 0) {
      followers[before] = last;
    }
    return last;
  }

  private int found(byte[] bytes, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 13;
    int mask = slots.length - 1;
    int at = hash & mask;
    for (; slots[at] != 0; at = (at + 1) & mask) {
      int known = slots[at] - 1;
      if (hashes[known] == hash && is(known, bytes, start, end)) {
        return known;
      }
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      followers = Arrays.copyOf(followers, size * 2);
    }
    texts[size] = Arrays.copyOfRange(bytes, start, end);
    hashes[size] = hash;
    slots[at] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private boolean is(int known, byte[] bytes, int start, int end) {
    return Arrays.equals(texts[known], 0, texts[known].length, bytes, start, end);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int at = hashes[i] & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = i + 1;
    }
  }

  int size() {
    return size;
  }

  String text(int number) {
    return new String(texts[number], StandardCharsets.UTF_8);
  }
}
