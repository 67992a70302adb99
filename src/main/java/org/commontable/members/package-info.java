/**
 * Owns the coalition itself, its organizations, seats and invitations. Never owns what an
 * organization decided.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "accounts"})
@NullMarked
package org.commontable.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
