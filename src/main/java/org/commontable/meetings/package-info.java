/** Owns meetings, agendas, the roll and minutes. Never judges a verdict. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "accounts",
      "members",
      "decisions",
      "decisions :: rules"
    })
@NullMarked
package org.commontable.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
