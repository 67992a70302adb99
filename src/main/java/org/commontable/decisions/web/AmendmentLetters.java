package org.commontable.decisions.web;

import java.util.UUID;
import java.util.function.Function;
import org.commontable.accounts.Person;
import org.commontable.decisions.clauses.Edits;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Dossier;
import org.commontable.members.Correspondence;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.StandIns;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mover hears of an amendment, its author what became of it. */
@Component
class AmendmentLetters {
  private final Organizations organizations;
  private final StandIns standIns;
  private final Correspondence letters;

  AmendmentLetters(Organizations organizations, StandIns standIns, Correspondence letters) {
    this.organizations = organizations;
    this.standIns = standIns;
    this.letters = letters;
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
    letters
        .sitting(standIns.speaking(to))
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
    letters.post(
        letters.letter(
            "decisions.mail.amended.kind",
            "decisions.mail." + kind + ".subject",
            "decisions.mail." + kind + ".text",
            to,
            true,
            "title",
            dossier.proposal().title().in(to.lang()),
            "number",
            dossier.proposal().number(),
            "name",
            name,
            "reason",
            reason,
            "what",
            what.apply(letters.words(to)),
            "link",
            letters.address(dossier.proposal().path() + "/amendments/" + amendment)));
  }
}
