/**
 * What goes out about a public decision: press line, letter line, badge, embed and share image.
 * Every word is made from what everybody may read of it at this moment; nothing is kept, so nothing
 * can stay behind when a name is taken off or a window closes.
 */
@NullMarked
package org.commontable.decisions.outward;

import org.jspecify.annotations.NullMarked;
