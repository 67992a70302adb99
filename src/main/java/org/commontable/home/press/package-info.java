/** For reporters: whom to ask, how to cite, where the figures and the files are. */
@NullMarked
package org.commontable.home.press;

import org.jspecify.annotations.NullMarked;
