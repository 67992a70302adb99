package org.commontable.decisions.store;

import java.time.Clock;
import java.util.UUID;
import org.commontable.decisions.Notes;
import org.commontable.decisions.Status;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/** The notes of a meeting let the windows of the decisions they tell of begin to run. */
@Component
class MeetingNotes implements Notes {
  private final Dossiers dossiers;
  private final Verdicts verdicts;
  private final Ids ids;
  private final Clock clock;

  MeetingNotes(Dossiers dossiers, Verdicts verdicts, Ids ids, Clock clock) {
    this.dossiers = dossiers;
    this.verdicts = verdicts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void sent(String number, UUID by) {
    var now = clock.instant();
    dossiers
        .alone(number)
        .filter(dossier -> dossier.status(now) == Status.ADOPTED_WINDOW_OPEN)
        .filter(dossier -> dossier.awaitsNotes(now))
        .ifPresent(dossier -> verdicts.sendNotes(dossier, Author.web(by, ids.next())));
  }
}
