package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, to whom, when and how. Ids and plain words; never an address, never a secret.
 *
 * @param kind key of an {@link AuditKind}
 * @param whom who was given a role, or whose link it was; null when nobody but {@code who}
 * @param detail how somebody signed in, which role, which file
 */
public record AuditLine(
    Instant at,
    String kind,
    @Nullable UUID who,
    @Nullable UUID whom,
    @Nullable UUID organization,
    String detail) {}
