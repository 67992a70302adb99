/** Keeps decisions and judges them by the clock; closed to other rooms. */
@NullMarked
package org.commontable.decisions.store;

import org.jspecify.annotations.NullMarked;
