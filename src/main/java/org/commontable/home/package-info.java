/** Front page, set-up, desk, shell of every page: reads many, is read by none. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "accounts",
      "members",
      "decisions",
      "meetings",
      "evidence",
      "evidence :: imports",
      "evidence :: invented",
      "measures",
      "campaigns",
      "supporters"
    })
@NullMarked
package org.commontable.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
