package org.commontable.members;

import java.util.Locale;

/** Two addresses that reach the same person: the case of letters and what follows a plus. */
final class Mailboxes {
  private Mailboxes() {}

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String address) {
    var at = address.lastIndexOf('@');
    var name = address.substring(0, at < 0 ? address.length() : at);
    var host = at < 0 ? "" : address.substring(at);
    return (name.replaceFirst("\\+.*$", "") + host).toLowerCase(Locale.ROOT);
  }
}
