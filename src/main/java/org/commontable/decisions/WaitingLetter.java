package org.commontable.decisions;

import java.time.Instant;

/**
 * A sign-on letter whose text has changed since an organization signed it.
 *
 * @param until signing ends
 */
public record WaitingLetter(String subject, Instant until, String path) {}
