/**
 * A text as numbered clauses, and changes of single ones (docs/methods/deciding.md). Owns how a
 * text falls into clauses, what a change makes of it and which changes overlap; knows neither who
 * proposes them nor the database, so that the offline verifier applies them as well.
 */
@NullMarked
package org.commontable.decisions.clauses;

import org.jspecify.annotations.NullMarked;
