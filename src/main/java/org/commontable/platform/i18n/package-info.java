/** Languages: message catalogues, dates and numbers. */
@NullMarked
package org.commontable.platform.i18n;

import org.jspecify.annotations.NullMarked;
