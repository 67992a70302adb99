/**
 * Technical ground: database, web shell, languages, mail, jobs, files, record. Knows no feature.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared"})
@NullMarked
package org.commontable.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
