package org.commontable.meetings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a meeting's minutes. A later one corrects it; none is overwritten.
 *
 * @param opening what somebody wrote before what happened
 * @param facts what happened, as it was read when this version was written
 * @param closing what somebody wrote after it
 * @param published approved and shown to all members
 * @param sent when it went out as notes
 */
public record Minutes(
    UUID meeting,
    int version,
    String opening,
    Happenings facts,
    String closing,
    boolean published,
    Instant written,
    UUID by,
    Optional<Instant> sent) {}
