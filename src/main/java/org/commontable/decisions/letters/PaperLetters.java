package org.commontable.decisions.letters;

import org.commontable.accounts.Person;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.members.Correspondence;
import org.commontable.members.Organization;
import org.springframework.stereotype.Component;

/** Tells whoever speaks for an organization that its signature was entered from a paper. */
@Component
class PaperLetters {
  private final Correspondence letters;

  PaperLetters(Correspondence letters) {
    this.letters = letters;
  }

  void tell(SignOnLetter letter, Organization signing, Signature signature, Person by) {
    letters.speaking(signing.id()).forEach(to -> post(letter, signing, signature, by, to));
  }

  private void post(
      SignOnLetter letter, Organization signing, Signature signature, Person by, Person to) {
    letters.post(
        letters.letter(
            "decisions.mail.paper",
            to,
            false,
            "name",
            signing.name(),
            "subject",
            letter.current().subject(),
            "signer",
            signature.signer(),
            "title",
            signature.title(),
            "date",
            letters.words(to).date(signature.authorizedOn()),
            "by",
            by.name(),
            "link",
            letters.address(letter.path())));
  }
}
