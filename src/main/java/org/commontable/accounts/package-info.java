/**
 * Owns people who sign in, their links, sessions and roles, and the one table of who may do what.
 * Never owns organizations or stances.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform"})
@NullMarked
package org.commontable.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
