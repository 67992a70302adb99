package org.commontable.accounts.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.commontable.platform.web.GuardedSockets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses an issuer may have: https, a name, nothing hidden in it. Whether the name leads
 * to a public address is seen when it is called ({@link GuardedSockets}).
 */
@Component
class Reachable {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final boolean local;

  /**
   * @param local tests only: an issuer on this very machine, without https
   */
  Reachable(@Value("${commontable.test.local-issuers:false}") boolean local) {
    this.local = local;
  }

  Optional<URI> read(String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
    boolean plain =
        uri.getHost() != null
            && uri.getScheme() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null;
    return plain && (uri.getScheme().equals("https") || isLocal(uri))
        ? Optional.of(uri)
        : Optional.empty();
  }

  boolean isLocal(URI uri) {
    return local && "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
  }
}
