package org.commontable.evidence.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper or file that belongs to a request: what was sent, what came back.
 *
 * @param name as it was handed in
 * @param bytes its size
 */
public record RequestFile(
    UUID id, UUID request, String name, String sha256, long bytes, Instant at, UUID by) {}
