package org.commontable.decisions.web;

import java.time.Clock;
import org.commontable.accounts.Person;
import org.commontable.decisions.EmergencyWaits;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Invoked;
import org.commontable.members.Correspondence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever calls a meeting sooner brings the end of an emergency nearer: all who have a vote in it
 * hear for which meeting it waits now.
 */
@Component
class EmergencyLetters {
  private final Dossiers dossiers;
  private final Clock clock;
  private final Correspondence letters;

  EmergencyLetters(Dossiers dossiers, Clock clock, Correspondence letters) {
    this.dossiers = dossiers;
    this.clock = clock;
    this.letters = letters;
  }

  @EventListener
  void tell(EmergencyWaits event) {
    Dossier dossier = dossiers.find(event.decision()).orElseThrow();
    dossier
        .underEmergency(clock.instant())
        .awaitsMeeting()
        .ifPresent(
            its ->
                letters
                    .speaking(
                        dossier.opened().electors().stream().map(Elector::organization).toList())
                    .forEach(to -> post(dossier, its, to)));
  }

  private void post(Dossier dossier, Invoked its, Person to) {
    var words = letters.words(to);
    Object[] said = {
      "title",
      dossier.proposal().title().in(to.lang()),
      "number",
      dossier.proposal().number(),
      "meeting",
      its.meeting().map(words::plainDate).orElse(""),
      "until",
      words.dateTime(its.lapses()),
      "page",
      letters.address(dossier.proposal().path())
    };
    String key = "decisions.mail.emergency.";
    letters.post(
        letters.letter(
            key + "kind",
            key + "subject",
            key + (its.meeting().isPresent() ? "text" : "textNone"),
            to,
            false,
            said));
  }
}
