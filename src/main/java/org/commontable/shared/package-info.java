/**
 * Types without a home: school years, money, exact shares, slugs, identifiers. Imports nothing of
 * ours.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.commontable.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
