package org.commontable.evidence.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened to a request.
 *
 * @param on the day on which it happened: sent or received there
 * @param until the later day that was named; only where a step puts off
 * @param note what was said, in the writer's words; may be empty
 */
public record Turn(
    UUID id,
    UUID request,
    Step step,
    LocalDate on,
    Optional<LocalDate> until,
    String note,
    Instant at,
    UUID by) {}
