/** Owns contacts and the consent ledger. Never owns a signature. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "accounts", "members", "campaigns"})
@NullMarked
package org.commontable.supporters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
