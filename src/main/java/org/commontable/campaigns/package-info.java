/** Owns focus areas, campaigns, demands, petitions and their signatures. Never owns consent. */
@ApplicationModule(
    allowedDependencies = {"shared", "platform", "accounts", "decisions", "members", "evidence"})
@NullMarked
package org.commontable.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
