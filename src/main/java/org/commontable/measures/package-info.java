/** Pure arithmetic: disparity, intervals, gaps. No framework, no SQL, no clock. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.commontable.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
