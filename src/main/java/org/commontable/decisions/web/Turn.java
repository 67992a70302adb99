package org.commontable.decisions.web;

import java.util.UUID;
import org.commontable.accounts.Visitor;
import org.commontable.members.StandIns;
import org.commontable.platform.web.Forbidden;
import org.springframework.stereotype.Component;

/**
 * An alternate acts for her organization only while its delegate has handed over or is absent, in
 * everything that binds or names it, as with its stance (decisions.md 8).
 */
@Component
public class Turn {
  private final StandIns standIns;

  Turn(StandIns standIns) {
    this.standIns = standIns;
  }

  public void mustBe(UUID organization, Visitor visitor) {
    if (standIns.voiceOf(organization, visitor.mustBeSomebody().id()).isEmpty()) {
      throw Forbidden.asThingsStand("an alternate whose delegate has not handed over");
    }
  }
}
