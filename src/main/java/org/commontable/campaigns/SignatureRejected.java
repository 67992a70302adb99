package org.commontable.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * The owner of the address said "it was not me": whatever came with this signature is taken back.
 */
public record SignatureRejected(UUID signature, Instant at) {}
