/**
 * Recounts every verdict of an exported record from the entries before it, with the very rules that
 * decided it. Starts no framework and needs no database.
 *
 * <p>Read in this order: {@code Recount} hands each entry to {@code DecisionLogs}, which hands it
 * to the {@code DecisionLog} it is about. Its parts keep one idea each and read only those before
 * them: {@code Opening}, {@code Closing}, {@code Aftermath}, {@code Ended}, {@code TextLog}, {@code
 * StanceLog}, {@code EmergencyLog}. A verdict comes last: {@code Rebuilt} builds its question,
 * {@code RecountedVerdict} compares.
 */
@NullMarked
package org.commontable.decisions.verify;

import org.jspecify.annotations.NullMarked;
