package org.commontable.home.outbox;

import java.util.List;
import java.util.function.Supplier;
import org.commontable.platform.mail.Finding;

/**
 * What stands at the sender's domain, and what is to be added.
 *
 * @param domain empty when no sender is set
 * @param lookUp asked while the page is written, when its transaction is over: name servers take
 *     their time, and a connection to the database must not wait for them
 */
public record SenderPage(String domain, Supplier<List<Finding>> lookUp) {
  public List<Finding> findings() {
    return lookUp.get();
  }
}
