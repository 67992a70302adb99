package org.commontable.evidence.figures;

import org.commontable.evidence.facts.Facts;

/**
 * What one file gives to an edition.
 *
 * @param replaced by a file of its name: then it gives its marks of hiding alone, no number
 */
public record Feed(Facts facts, boolean replaced) {}
