/**
 * The register of positions: what the coalition stands for now, who may speak for it, until when it
 * is to be looked at again, and what took its place. What was adopted here stands in it by itself;
 * what was decided before is imported and marked as unverified.
 */
@NullMarked
package org.commontable.decisions.register;

import org.jspecify.annotations.NullMarked;
