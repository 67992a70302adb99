package org.commontable.home.outbox;

import java.util.List;
import org.commontable.platform.mail.Finding;

/**
 * What stands at the sender's domain, and what is to be added.
 *
 * @param domain empty when no sender is set
 */
public record SenderPage(String domain, List<Finding> findings) {}
