package org.commontable.decisions.register;

import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Correspondence;
import org.springframework.stereotype.Component;

/** Tells somebody that she is named as speaking for a position, and how she takes that back. */
@Component
class SpeakerLetters {
  private final People people;
  private final Correspondence letters;

  SpeakerLetters(People people, Correspondence letters) {
    this.people = people;
    this.letters = letters;
  }

  /**
   * @param shown the public sees her name
   */
  void cleared(Position position, UUID speaker, boolean shown) {
    people.find(speaker).ifPresent(to -> post(position, to, shown));
  }

  private void post(Position position, Person to, boolean shown) {
    String key = "decisions.mail.speaker.";
    letters.post(
        letters.letter(
            key + "kind",
            key + "subject",
            key + (shown ? "text.shown" : "text"),
            to,
            false,
            "title",
            position.title(),
            "link",
            letters.address(position.path())));
  }
}
