package org.commontable.home.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.SignOnLetters;
import org.commontable.decisions.SignatureOnPaper;
import org.commontable.decisions.WaitingLetter;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Sign-on letters that her organization could sign, first of all those it signed under another
 * text. Whoever may not sign now, for she came by a link handed over or waits for the delegate,
 * reads of them all the same. And signatures that another entered for it from a paper.
 */
@Component
class LetterDues implements Dues {
  /** That another signed for it is news for a week; then the letter's own page says it. */
  private static final Duration NEWS = Duration.ofDays(7);

  private final SignOnLetters letters;
  private final Organizations organizations;
  private final Clock clock;

  LetterDues(SignOnLetters letters, Organizations organizations, Clock clock) {
    this.letters = letters;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    return visitor.organizations().stream()
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .flatMap(
            own -> {
              boolean signs = visitor.may(Act.SIGN_LETTER) && visitor.actsFor(own.id());
              return Stream.concat(
                  letters.enteredFor(own.id()).stream()
                      .filter(this::isNews)
                      .map(one -> entered(one, own, ui)),
                  letters.waitingFor(own.id()).stream().map(one -> due(one, own, signs, ui)));
            })
        .toList();
  }

  private boolean isNews(SignatureOnPaper one) {
    return one.entered().isAfter(clock.instant().minus(NEWS));
  }

  private static Due entered(SignatureOnPaper one, Organization own, Ui ui) {
    return Due.act(
        Optional.empty(),
        ui.t("home.desk.letter.paper.what", "subject", one.subject()),
        ui.t(
            "home.desk.letter.paper.why",
            "name",
            own.name(),
            "signer",
            one.signer(),
            "day",
            ui.date(one.entered())),
        ui.t("home.desk.letter.act"),
        one.path());
  }

  private static Due due(WaitingLetter letter, Organization own, boolean signs, Ui ui) {
    String said = letter.again() ? "home.desk.letter." : "home.desk.letter.first.";
    String what = ui.t(said + "what", "subject", letter.subject());
    String why = ui.t(said + "why", "name", own.name());
    Optional<Instant> by = Optional.of(letter.until());
    return signs
        ? Due.act(by, what, why, ui.t("home.desk.letter.act"), letter.path())
        : Due.others(by, what, why, letter.path());
  }
}
