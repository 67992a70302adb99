/**
 * Who came in and how, who holds what role, who took which file away: to be read, never changed.
 */
@NullMarked
package org.commontable.home.audit;

import org.jspecify.annotations.NullMarked;
