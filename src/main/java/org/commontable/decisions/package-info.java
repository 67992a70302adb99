/**
 * Owns proposals, text versions, stances, conditions, rules and verdicts. Never owns the roll:
 * presence comes in as dated facts.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "accounts", "members"})
@NullMarked
package org.commontable.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
