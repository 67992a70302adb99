package org.commontable.decisions.web;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Correspondence;
import org.springframework.stereotype.Component;

/**
 * Who confirms what an emergency adopted is entered by one person, in others' names: each of them
 * is asked whether it is so.
 */
@Component
class ConfirmationLetters {
  private final People people;
  private final Correspondence letters;

  ConfirmationLetters(People people, Correspondence letters) {
    this.people = people;
    this.letters = letters;
  }

  void ask(Dossier dossier, List<UUID> confirming, UUID by) {
    String enteredBy = people.find(by).map(Person::name).orElse("");
    for (UUID organization : confirming) {
      String name = dossier.elector(organization).map(Elector::name).orElse("");
      letters.speaking(organization).forEach(to -> post(dossier, name, enteredBy, to));
    }
  }

  private void post(Dossier dossier, String name, String enteredBy, Person to) {
    letters.post(
        letters.letter(
            "decisions.mail.confirming",
            to,
            true,
            "title",
            dossier.proposal().title().in(to.lang()),
            "number",
            dossier.proposal().number(),
            "name",
            name,
            "by",
            enteredBy,
            "page",
            letters.address(dossier.proposal().path())));
  }
}
