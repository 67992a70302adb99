package org.commontable.evidence.web;

import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way in, or one that was refused.
 *
 * @param sentence how far it is
 * @param done bytes read of it in this stage
 * @param size of the file; 0 while nobody knows
 * @param goesOn there is something to wait for
 */
public record IntakePage(
    UUID id,
    String file,
    String sentence,
    long done,
    long size,
    boolean goesOn,
    Optional<ImportPage.Result> result) {}
