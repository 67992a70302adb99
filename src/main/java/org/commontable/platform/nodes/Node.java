package org.commontable.platform.nodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** This program among those that serve the table: a number of its own, and a name for people. */
@Component
public final class Node {
  private final String id;
  private final String host = host();

  Node() {
    byte[] bits = new byte[8];
    new SecureRandom().nextBytes(bits);
    this.id = HexFormat.of().formatHex(bits);
  }

  /** New at every start. */
  public String id() {
    return id;
  }

  /** The machine and the process: two of them may run on one machine. */
  public String name() {
    return host + " " + ProcessHandle.current().pid();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }
}
