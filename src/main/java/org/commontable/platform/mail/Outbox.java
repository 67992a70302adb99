package org.commontable.platform.mail;

/** Letters on their way: written with the fact that causes them, in the caller's transaction. */
public interface Outbox {
  /** A letter that names its fact and was written before is not written again. */
  void post(Letter letter);
}
