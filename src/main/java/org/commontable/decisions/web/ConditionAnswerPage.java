package org.commontable.decisions.web;

import java.util.Map;

/**
 * An answer to a condition is asked.
 *
 * @param standing it may be accepted as standing: a day and an owner are asked for
 * @param owners who may see to it, by id
 */
public record ConditionAnswerPage(ActPage act, boolean standing, Map<String, String> owners) {}
