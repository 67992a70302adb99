package org.commontable.decisions;

import java.time.Instant;

/**
 * A signature that was entered for an organization from a signed paper.
 *
 * @param signer the name on the paper
 */
public record SignatureOnPaper(String subject, String signer, Instant entered, String path) {}
