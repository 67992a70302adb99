package org.commontable.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.commontable.platform.web.Origin;

/**
 * Whom a passkey is made for: this table under its one name. Browsers keep passkeys for names, not
 * for numbers, and only where nobody can listen: https, or this very machine.
 *
 * @param origin what the browser must have signed: scheme, host, and port unless it is the usual
 * @param id the host alone (RP ID)
 */
public record RelyingParty(String origin, String id) {

  /**
   * Empty when the reader came under another name than the one the operator set, or under one that
   * cannot have passkeys.
   */
  public static Optional<RelyingParty> of(HttpServletRequest request, Origin origin) {
    Optional<RelyingParty> here = at(origin.asked(request));
    return origin.isSet()
        ? here.filter(party -> at(origin.address()).filter(party::equals).isPresent())
        : here;
  }

  static Optional<RelyingParty> at(String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
    if (uri.getHost() == null || uri.getScheme() == null) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean name = !host.startsWith("[") && !host.matches("[0-9.]+");
    boolean heardByNobody =
        scheme.equals("https")
            || (scheme.equals("http") && (host.equals("localhost") || host.endsWith(".localhost")));
    if (!name || !heardByNobody) {
      return Optional.empty();
    }
    int usual = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    return Optional.of(new RelyingParty(scheme + "://" + host + port, host));
  }
}
