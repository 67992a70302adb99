/** Several programs that serve one table: who is there, and what they tell one another. */
@NullMarked
package org.commontable.platform.nodes;

import org.jspecify.annotations.NullMarked;
