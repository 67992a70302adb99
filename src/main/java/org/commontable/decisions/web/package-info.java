/** Pages of positions, decisions, stances and rules. */
@NullMarked
package org.commontable.decisions.web;

import org.jspecify.annotations.NullMarked;
