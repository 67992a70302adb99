package org.commontable.platform.web;

import java.util.Arrays;
import org.apache.coyote.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a request that may decide which kept page it reads, byte for byte as it came. One
 * per connection, filled anew for each request, so that looking up a kept page makes no garbage.
 */
final class Asked {
  private static final int LONGEST = 1000;

  /** Parts are told apart by what they are and how long. */
  private static final byte SCHEME = 0;

  private static final byte PATH = 1;
  private static final byte QUERY = 2;
  private static final byte HOST = 3;
  private static final byte LANGUAGE = 4;
  private static final byte COOKIE = 5;
  private static final byte OUTER_HOST = 6;
  private static final byte OUTER_SCHEME = 7;
  private static final byte PEER = 8;

  private final byte[] bytes = new byte[LONGEST];
  private int length;
  private int hash;
  private boolean plain;
  private boolean gzip;
  private @Nullable MessageBytes ifNoneMatch;

  /**
   * Reads the request.
   *
   * @param peer address of whoever is connected, where proxies are believed; else null
   * @return false for anything that is not an ordinary reading: that takes the ordinary way
   */
  boolean read(Request request, @Nullable MessageBytes peer) {
    length = 0;
    plain = true;
    gzip = false;
    ifNoneMatch = null;
    var method = request.getMethod();
    if (!("GET".equals(method) || "HEAD".equals(method))
        || !request.protocol().equals("HTTP/1.1")) {
      return false;
    }
    add(SCHEME, request.scheme());
    add(PATH, request.requestURI());
    add(QUERY, request.queryString());
    if (peer != null) {
      add(PEER, peer);
    }
    var headers = request.getMimeHeaders();
    for (int i = 0; plain && i < headers.size(); i++) {
      header(headers.getName(i), headers.getValue(i), peer != null);
    }
    hash = hash();
    return plain;
  }

  boolean acceptsGzip() {
    return gzip;
  }

  @Nullable MessageBytes ifNoneMatch() {
    return ifNoneMatch;
  }

  int place(int places) {
    return (hash & Integer.MAX_VALUE) % places;
  }

  boolean is(byte[] other) {
    return Arrays.equals(bytes, 0, length, other, 0, other.length);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  private void header(MessageBytes name, MessageBytes value, boolean proxiesAreBelieved) {
    switch (name.getLength()) {
      case 4 -> addIf(name, "Host", HOST, value);
      case 6 -> {
        addIf(name, "Cookie", COOKIE, value);
        plain &= !name.equalsIgnoreCase("Expect");
      }
      case 7 -> plain &= !name.equalsIgnoreCase("Upgrade");
      case 13 -> {
        if (name.equalsIgnoreCase("If-None-Match")) {
          plain &= ifNoneMatch == null;
          ifNoneMatch = value;
        }
      }
      case 14 -> plain &= !name.equalsIgnoreCase("Content-Length");
      case 15 -> {
        addIf(name, "Accept-Language", LANGUAGE, value);
        if (name.equalsIgnoreCase("Accept-Encoding")) {
          gzip |= mentionsGzip(value);
        }
        plain &= proxiesAreBelieved || !name.equalsIgnoreCase("X-Forwarded-For");
      }
      case 16 -> addIf(name, "X-Forwarded-Host", OUTER_HOST, value);
      case 17 -> {
        addIf(name, "X-Forwarded-Proto", OUTER_SCHEME, value);
        plain &= !name.equalsIgnoreCase("Transfer-Encoding");
      }
      default -> {}
    }
  }

  private void addIf(MessageBytes name, String wanted, byte part, MessageBytes value) {
    if (name.equalsIgnoreCase(wanted)) {
      add(part, value);
    }
  }

  private void add(byte part, MessageBytes value) {
    if (value.isNull()) {
      return;
    }
    int more = value.getLength();
    if (length + more + 3 > LONGEST) {
      plain = false;
      return;
    }
    bytes[length++] = part;
    bytes[length++] = (byte) (more >> 8);
    bytes[length++] = (byte) more;
    if (value.getType() == MessageBytes.T_BYTES) {
      ByteChunk chunk = value.getByteChunk();
      System.arraycopy(chunk.getBuffer(), chunk.getStart(), bytes, length, more);
      length += more;
    } else {
      String text = value.toString(); // the scheme and the peer, which the connector writes
      for (int i = 0; i < more; i++) {
        plain &= text.charAt(i) < 128;
        bytes[length++] = (byte) text.charAt(i);
      }
    }
  }

  private static boolean mentionsGzip(MessageBytes value) {
    String wanted = KeptBytes.GZIP;
    return value.getType() == MessageBytes.T_BYTES
        ? value.getByteChunk().indexOf(wanted, 0, wanted.length(), 0) >= 0
        : value.toString().contains(wanted);
  }

  private int hash() {
    int sum = 1;
    for (int i = 0; i < length; i++) {
      sum = 31 * sum + bytes[i];
    }
    return sum ^ (sum >>> 15);
  }
}
