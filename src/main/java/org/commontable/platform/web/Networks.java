package org.commontable.platform.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commontable.platform.settings.SettingRefused;

/** Addresses and ranges in CIDR notation. Never asks a name server. */
record Networks(List<Range> ranges) {
  private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

  record Range(byte[] start, int bits) {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    Range {}

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** As set: separated by commas or spaces; an address without a length stands for itself. */
  static Networks parse(String list, String name) {
    return new Networks(
        Arrays.stream(list.split("[,\\s]+"))
            .filter(text -> !text.isEmpty())
            .map(text -> range(text, name))
            .toList());
  }

  boolean contain(String address) {
    return !ranges.isEmpty()
        && isLiteral(address)
        && ranges.stream().anyMatch(range -> range.contains(bytes(address)));
  }

  /** True for an address in numbers, without brackets, port or zone. */
  static boolean isLiteral(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return false;
    }
    try {
      return bytes(text).length > 0;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static Range range(String text, String name) {
    String[] parts = text.split("/", 2);
    try {
      if (!isLiteral(parts[0])) {
        throw new IllegalArgumentException(text);
      }
      byte[] start = bytes(parts[0]);
      int bits = parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > start.length * 8) {
        throw new IllegalArgumentException(text);
      }
      return new Range(start, bits);
    } catch (IllegalArgumentException notRead) {
      throw new SettingRefused(
          name + ": \"" + text + "\" is no address range. Write it like 10.0.0.0/8.", notRead);
    }
  }

  private static byte[] bytes(String literal) {
    return InetAddress.ofLiteral(literal).getAddress(); // getByName asks for 999.1.1.1 by name
  }
}
