package org.commontable.evidence.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.settings.Settings;

/**
 * From which hosts the operator lets files be fetched. A host is allowed by its whole name; what
 * stands under it is another host.
 *
 * @param anyPort tests only: a server of this machine
 */
record FetchRules(List<String> hosts, boolean anyPort) {
  private static final int LONGEST = 1000;
  private static final int HTTPS = 443;

  static FetchRules of(Settings settings) {
    List<String> hosts =
        Arrays.stream(settings.get(Setting.FETCH_HOSTS).split("[,\\s]+"))
            .filter(it -> !it.isEmpty())
            .map(it -> it.toLowerCase(Locale.ROOT))
            .toList();
    for (String host : hosts) {
      if (!host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") || host.matches("[0-9.]+")) {
        throw new SettingRefused(
            Setting.FETCH_HOSTS.variable()
                + " lists names of hosts, such as www2.ed.gov, not \""
                + host
                + "\".");
      }
    }
    return new FetchRules(hosts, false);
  }

  /** The address that somebody typed. */
  URI asked(String address) {
    if (hosts.isEmpty()) {
      throw Refusal.file(Kind.FETCH_OFF, 0);
    }
    URI uri =
        read(address)
            .orElseThrow(() -> Refusal.file(Kind.FETCH_ADDRESS, 0, "address", shown(address)));
    if (!isAllowed(uri)) {
      throw Refusal.file(
          Kind.FETCH_HOST, 0, "host", shown(host(uri)), "hosts", String.join(", ", hosts));
    }
    return uri;
  }

  /** The address that a publisher leads on to. */
  URI redirected(URI from, String location) {
    return read(resolved(from, location))
        .filter(this::isAllowed)
        .orElseThrow(() -> Refusal.file(Kind.FETCH_REDIRECTED, 0, "address", shown(location)));
  }

  private static String resolved(URI from, String location) {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private boolean isAllowed(URI uri) {
    return hosts.contains(host(uri));
  }

  private static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  /** https, a host, its usual port, and nothing hidden in it. */
  private Optional<URI> read(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean plain =
          address.length() <= LONGEST
              && "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && (anyPort || uri.getPort() == -1 || uri.getPort() == HTTPS);
      return plain ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 120 ? plain.substring(0, 119) + "…" : plain;
  }
}
