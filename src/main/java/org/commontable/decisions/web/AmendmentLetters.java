package org.commontable.decisions.web;

import java.util.UUID;
import java.util.function.Function;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.clauses.Edits;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Dossier;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.StandIns;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mover hears of an amendment, its author what became of it. */
@Component
class AmendmentLetters {
  private final Organizations organizations;
  private final StandIns standIns;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;

  AmendmentLetters(
      Organizations organizations,
      StandIns standIns,
      People people,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin) {
    this.organizations = organizations;
    this.standIns = standIns;
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
  }

  void proposed(Dossier dossier, UUID author, Edits edits, String reason, UUID amendment) {
    LocalizedText text = dossier.text().body();
    post(
        dossier,
        dossier.proposal().mover(),
        "amended",
        author,
        reason,
        amendment,
        words -> Amending.what(edits, text, words));
  }

  /** What became of it: accepted, refused or fallen. */
  void answered(Dossier dossier, Amendment amendment, Amendment.Kind kind, String reason) {
    post(
        dossier,
        amendment.organization(),
        "amendment." + kind.written(),
        amendment.organization(),
        reason,
        amendment.id(),
        words -> Amending.what(amendment.edits(), amendment.base(), words));
  }

  private void post(
      Dossier dossier,
      @Nullable UUID to,
      String kind,
      UUID author,
      String reason,
      UUID amendment,
      Function<Words, String> what) {
    if (to == null) {
      return; // nobody moved it; the convener sees it on the page
    }
    String name = organizations.find(author).map(Organization::name).orElse("");
    standIns.speaking(to).stream()
        .map(Seat::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .forEach(person -> post(dossier, person, kind, name, reason, amendment, what));
  }

  private void post(
      Dossier dossier,
      Person to,
      String kind,
      String name,
      String reason,
      UUID amendment,
      Function<Words, String> what) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "title",
      dossier.proposal().title().in(to.lang()),
      "number",
      dossier.proposal().number(),
      "name",
      name,
      "reason",
      reason,
      "what",
      what.apply(words),
      "link",
      origin.address() + dossier.proposal().path() + "/amendments/" + amendment
    };
    outbox.post(
        new Letter(
            "decisions.mail.amended.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("decisions.mail." + kind + ".subject", said),
            words.t("decisions.mail." + kind + ".text", said),
            true));
  }
}
