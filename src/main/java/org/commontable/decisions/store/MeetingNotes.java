package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
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
  private final Openings openings;
  private final Ids ids;
  private final Clock clock;

  MeetingNotes(Dossiers dossiers, Verdicts verdicts, Openings openings, Ids ids, Clock clock) {
    this.dossiers = dossiers;
    this.verdicts = verdicts;
    this.openings = openings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void sent(String number, UUID by) {
    var now = clock.instant();
    dossiers
        .find(number)
        .filter(dossier -> dossier.status(now) == Status.ADOPTED_WINDOW_OPEN)
        .filter(dossier -> dossier.notes().isEmpty())
        .ifPresent(
            dossier -> {
              var window = Duration.ofDays(dossier.opened().windowDays());
              var mandate = openings.mandate(dossier.opened().electors());
              verdicts.sendNotes(
                  dossier,
                  now.plus(window.compareTo(mandate) > 0 ? window : mandate),
                  Author.web(by, ids.next()));
            });
  }
}
