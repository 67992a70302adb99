package org.commontable.platform.mail;

/** Letters on their way: written with the fact that causes them, in the caller's transaction. */
public interface Outbox {
  void post(Letter letter);
}
