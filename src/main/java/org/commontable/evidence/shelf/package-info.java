/**
 * Every number of the published files as it was printed: asked for by people and programs, answered
 * with where it stands or with what there is instead.
 */
@NullMarked
package org.commontable.evidence.shelf;

import org.jspecify.annotations.NullMarked;
