package org.commontable.members.spaces;

import java.time.Instant;
import java.util.UUID;

/**
 * That an organization made a key, and when; the key itself is nowhere at the table.
 *
 * @param check sixteen hex digits by which a browser recognizes the key
 */
record SpaceKey(String check, Instant madeAt, UUID madeBy) {}
