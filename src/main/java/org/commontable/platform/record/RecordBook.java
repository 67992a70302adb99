package org.commontable.platform.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The coalition's record. It only grows: nobody, the operator included, can change a line. */
public interface RecordBook {

  /**
   * Writes the next entry in the caller's transaction: it stands when the caller's change stands.
   *
   * @throws IllegalStateException outside a transaction, or when docs/record-format.md does not
   *     describe the type or one of the payload's fields
   */
  Entry append(Fact fact);

  /**
   * Waits for our turn and keeps it to the transaction's end: what is read from here on is what the
   * entries before the next one say.
   */
  void hold();

  /** The last entry; its hash stands in minutes and mails, so that nobody can rewrite the past. */
  Head head();

  /** Keeps a name or free text apart, erasable, and gives what may stand in a payload for it. */
  Commitment commit(String kind, String value);

  /**
   * Keeps fields of an entry apart from its line and gives what stands for them under {@code
   * closed}: a copy may leave out their value and no line. They are never erased; what is to be
   * erased stands in them as a commitment of its own.
   *
   * @throws IllegalStateException when docs/record-format.md does not describe one of them
   */
  String close(int format, String type, Map<String, Object> fields);

  /** The value behind a commitment, unless it was erased. */
  Optional<String> value(String commitmentHash);

  /**
   * Erases salt and value for good; the chain stays whole. False when there was nothing, or when an
   * entry's own fields stand there, which its recount needs.
   */
  boolean erase(String commitmentHash);

  /**
   * Erases the name of this person wherever an entry gives it beside her id. How many values went.
   */
  int eraseNameOf(UUID person);

  /**
   * Keeps a text that is part of the record for ever (a proposal's version) and gives the reference
   * that stands in a payload for it: {@code text:} and the SHA-256 of its UTF-8 bytes.
   */
  String text(String content);

  /** The newest entries, newest first. */
  List<Entry> newest(int count);
}
