package org.commontable.platform.web;

/** Where a form may send its reader next: an address of this table and nowhere else. */
public final class LocalPath {
  private LocalPath() {}

  /** The wanted path when it is local, else the fallback. */
  public static String or(String wanted, String fallback) {
    boolean local =
        wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.length() < 500
            && wanted.chars().noneMatch(c -> c < 0x21 || c == '\\' || c >= 0x7F);
    return local ? wanted : fallback;
  }
}
