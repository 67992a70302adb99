package org.commontable;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: which room may use which stands in each package-info. */
class RoomsTest {
  @Test
  void everyRoomUsesOnlyWhatItsDoorAllows() {
    ApplicationModules.of(CommontableApplication.class).verify();
  }
}
