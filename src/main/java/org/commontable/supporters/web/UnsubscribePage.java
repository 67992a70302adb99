package org.commontable.supporters.web;

import java.util.List;

/**
 * Stopping mail.
 *
 * @param senders names of those who write because of this link
 * @param writing false when all of it has been stopped
 */
public record UnsubscribePage(String token, List<String> senders, boolean writing) {}
