package org.commontable.home.desk;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.SignOnLetters;
import org.commontable.decisions.WaitingLetter;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Sign-on letters whose text changed after her organization had signed. */
@Component
class LetterDues implements Dues {
  private final SignOnLetters letters;
  private final Organizations organizations;

  LetterDues(SignOnLetters letters, Organizations organizations) {
    this.letters = letters;
    this.organizations = organizations;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.SIGN_LETTER)) {
      return List.of();
    }
    return visitor.organizations().stream()
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .flatMap(own -> letters.askedAgain(own.id()).stream().map(one -> due(one, own, ui)))
        .toList();
  }

  private static Due due(WaitingLetter letter, Organization own, Ui ui) {
    return Due.act(
        Optional.of(letter.until()),
        ui.t("home.desk.letter.what", "subject", letter.subject()),
        ui.t("home.desk.letter.why", "name", own.name()),
        ui.t("home.desk.letter.act"),
        letter.path());
  }
}
