/**
 * The rule engine: pure functions from (members, weights, stances, roll, rule) to a verdict with
 * its explanation. Exact arithmetic only, no clock, no database, no framework.
 */
@NamedInterface("rules")
@NullMarked
package org.commontable.decisions.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
