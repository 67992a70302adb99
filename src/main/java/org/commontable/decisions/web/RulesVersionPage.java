package org.commontable.decisions.web;

import java.util.List;

/**
 * One version of the rules, to read.
 *
 * @param proposed when and by whom, in a sentence
 * @param newer it is not the newest version any more
 * @param adopted each organization that adopted it, with the day
 * @param waitingFor founding organizations that have not adopted it
 */
public record RulesVersionPage(
    int version,
    RulesPage.Held held,
    String proposed,
    boolean newer,
    List<String> adopted,
    List<String> waitingFor) {}
