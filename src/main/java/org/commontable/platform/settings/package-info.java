/** All settings of an installation. */
@NullMarked
package org.commontable.platform.settings;

import org.jspecify.annotations.NullMarked;
