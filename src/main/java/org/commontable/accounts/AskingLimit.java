package org.commontable.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.commontable.platform.web.ClientAddress;
import org.commontable.platform.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often one client address may ask for what costs a row of ours before anybody has signed in.
 * The address is kept as a keyed hash, for the time of the limit.
 */
@Component
public class AskingLimit {
  private final JdbcClient sql;
  private final Secrets secrets;
  private final ClientAddress addresses;
  private final Clock clock;

  AskingLimit(JdbcClient sql, Secrets secrets, ClientAddress addresses, Clock clock) {
    this.sql = sql;
    this.secrets = secrets;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Counts this one, unless this address has asked too often. */
  public boolean reached(HttpServletRequest request) {
    byte[] client = secrets.seal("client", household(request.getRemoteAddr()));
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.sql(
            """
            DELETE FROM accounts.asking WHERE at <= :now - make_interval(secs => (
              SELECT max(seconds) FROM accounts.asking_limit))
            """)
        .param("now", now)
        .update();
    int counted =
        sql.sql(
                """
                INSERT INTO accounts.asking (client, at)
                SELECT :client, :now FROM (SELECT seconds, allowed FROM accounts.asking_limit
                  WHERE since <= :now ORDER BY since DESC LIMIT 1) w
                WHERE w.allowed > (SELECT count(*) FROM accounts.asking
                  WHERE client = :client AND at > :now - make_interval(secs => w.seconds))
                """)
            .param("client", client)
            .param("now", now)
            .update();
    if (counted == 0) {
      addresses.limitReached();
    }
    return counted == 0;
  }

  /** Of IPv6 the first half: whoever has one address there has all of the second. */
  private static byte[] household(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
    } catch (IllegalArgumentException notInNumbers) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
