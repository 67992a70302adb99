package org.commontable.platform.record;

/** Decides what a public record shows. It first sees every entry, then is asked for each. */
public interface Redaction {
  void see(Entry entry);

  /** In full, with the texts it refers to; never with values behind commitments. */
  boolean shows(Entry entry);

  /** What the public record says in its own words: JSON, whole numbers only. */
  String told(Head head, long shown, long withheld);
}
