package org.commontable.decisions;

import java.util.UUID;

/**
 * The delegates of this organization said different things; its ballot is held until they agree.
 */
public record DelegatesDiffer(UUID decision, String number, UUID organization) {}
