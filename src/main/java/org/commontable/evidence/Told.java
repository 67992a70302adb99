package org.commontable.evidence;

import java.util.Optional;

/**
 * A cited figure in the reader's language, with all that travels with a number.
 *
 * @param what "Out-of-school suspensions"
 * @param title what, where, when, for whom and beside whom
 * @param number in front, "3.57" or "83.5%", and {@code unit} beside it
 * @param said what the number in front is a number of; of how many times, with its range
 * @param sentence the whole of it, with its full stop
 * @param compared how it stands to others, in sentences; empty where nobody is compared
 * @param counts of how many, both groups
 * @param source whose files these are
 * @param absence why nothing is shown, in a sentence; all of the number's words are empty then
 * @param citation what one writes under it
 */
public record Told(
    String what,
    String title,
    String number,
    String unit,
    String said,
    String sentence,
    String compared,
    String counts,
    String source,
    Optional<FigureWords.Age> age,
    String absence,
    String citation) {}
