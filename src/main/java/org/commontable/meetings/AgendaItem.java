package org.commontable.meetings;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing to speak about.
 *
 * @param minutes its time box, 1 to 600
 * @param owner the organization that brings it
 * @param decision number of the decision it is about, such as 2026-14
 * @param open shown to the public
 */
public record AgendaItem(
    String title, int minutes, Optional<UUID> owner, Optional<String> decision, boolean open) {}
