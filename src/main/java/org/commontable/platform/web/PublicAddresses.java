package org.commontable.platform.web;

import java.net.InetAddress;

/**
 * Addresses at which anybody on earth may be asked. The others (this machine, the network it stands
 * in, what a cloud tells its machines) are nobody's business who only types a name into a form.
 */
public final class PublicAddresses {
  /** IANA's registries of special-purpose addresses, and multicast; as of 2026-11. */
  private static final Networks SPECIAL =
      Networks.parse(
          "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12,"
              + " 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15,"
              + " 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/3, 2001::/23, 2001:db8::/32, 2002::/16,"
              + " 3fff::/20",
          "special-purpose addresses");

  /** Of the new kind only what has been given out to the public network. */
  private static final Networks GIVEN_OUT =
      Networks.parse("0.0.0.0/0, 2000::/3", "public addresses");

  private PublicAddresses() {}

  public static boolean contain(InetAddress address) {
    String literal = address.getHostAddress();
    return GIVEN_OUT.contain(literal) && !SPECIAL.contain(literal);
  }
}
