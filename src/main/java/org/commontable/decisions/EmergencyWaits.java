package org.commontable.decisions;

import java.util.UUID;

/** Another meeting than before is the next one for what was decided in an emergency. */
public record EmergencyWaits(UUID decision) {}
