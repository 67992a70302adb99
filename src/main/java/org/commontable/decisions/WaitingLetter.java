package org.commontable.decisions;

import java.time.Instant;

/**
 * A sign-on letter whose present text an organization has not signed.
 *
 * @param until signing ends
 * @param again it signed an earlier text
 */
public record WaitingLetter(String subject, Instant until, String path, boolean again) {}
