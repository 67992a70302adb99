package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.decisions.letters.SignOnLetter.Signer;
import org.commontable.decisions.letters.SignOnLetter.Version;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.paper.Typeface;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts a letter into words: the letter in its own language, what is about it in the reader's. */
@Component
class LetterPages {
  private final LetterSigners signers;
  private final Decisions decisions;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Clock clock;

  LetterPages(
      LetterSigners signers,
      Decisions decisions,
      Organizations organizations,
      Coalitions coalitions,
      Clock clock) {
    this.signers = signers;
    this.decisions = decisions;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  LetterPage page(SignOnLetter letter, Visitor visitor, Ui ui) {
    boolean member = visitor.may(Act.READ_AS_MEMBER);
    Words words = ui.words().in(letter.current().lang());
    List<Signer> under = signers.of(letter);
    return new LetterPage(
        letter,
        member,
        LetterFinder.keeps(letter, visitor),
        state(letter, ui),
        ui.t(stage(letter)),
        from(letter, words),
        words.plainDate(day(letter, words)),
        asOf(letter, under, words),
        words.t("decisions.letters.signersTitle"),
        words.t("decisions.letters.nobody"),
        rests(letter, words),
        under,
        letter.sent().isPresent() ? List.of() : own(letter, visitor, ui),
        member ? rows(under, ui) : List.of(),
        !writable(letter, under),
        member ? again(letter) : List.of(),
        member ? declined(letter) : List.of(),
        visitor.may(Act.ENTER_PAPER_SIGNATURE) && letter.takesSignatures(clock.instant()),
        history(letter, ui));
  }

  String stage(SignOnLetter letter) {
    return letter.sent().isPresent()
        ? "decisions.letters.stage.sent"
        : letter.takesSignatures(clock.instant())
            ? "decisions.letters.stage.open"
            : "decisions.letters.stage.closed";
  }

  String state(SignOnLetter letter, Ui ui) {
    return letter
        .sent()
        .map(
            sent ->
                ui.t(
                    "decisions.letters.sentSaid",
                    "date",
                    ui.date(sent.on()),
                    "to",
                    sent.to(),
                    "by",
                    sent.by()))
        .orElseGet(
            () ->
                ui.t(
                    letter.takesSignatures(clock.instant())
                        ? "decisions.letters.openSaid"
                        : "decisions.letters.closedSaid",
                    "until",
                    ui.dateTime(letter.until().minusSeconds(1))));
  }

  /** Where the table did not begin it, its name stands over nothing. */
  private String from(SignOnLetter letter, Words words) {
    return letter.organization().isPresent()
        ? words.t("decisions.letters.ownNames")
        : coalitions.current().name().in(words.lang());
  }

  private LocalDate day(SignOnLetter letter, Words words) {
    return letter
        .sent()
        .map(SignOnLetter.Sent::on)
        .orElseGet(() -> clock.instant().atZone(words.zone()).toLocalDate());
  }

  /** "As of November 26, 2026: 3 organizations" or the day on which it was sent. */
  private String asOf(SignOnLetter letter, List<Signer> under, Words words) {
    return words.t(
        letter.sent().isPresent() ? "decisions.letters.asSent" : "decisions.letters.asOf",
        "date",
        words.plainDate(day(letter, words)),
        "n",
        under.size());
  }

  /**
   * On which decision it rests, in the decision's own words, nothing of one that is not public; and
   * where it rests on none, that it is no position of the coalition.
   */
  private String rests(SignOnLetter letter, Words words) {
    return letter
        .decision()
        .filter(_ -> letter.audience() == Audience.PUBLIC)
        .flatMap(decisions::inPublic)
        .map(
            decision ->
                words.t(
                    "decisions.letters.rests",
                    "number",
                    decision.number(),
                    "title",
                    decision.title().in(words.lang()),
                    "statement",
                    decision.statement().in(words.lang())))
        .orElseGet(
            () -> letter.decision().isPresent() ? "" : words.t("decisions.letters.noPosition"));
  }

  /** The delegate's organizations in good standing. */
  private List<LetterPage.Own> own(SignOnLetter letter, Visitor visitor, Ui ui) {
    Set<UUID> mine = visitor.organizations();
    return organizations.at(clock.instant()).stream()
        .filter(one -> mine.contains(one.id()) && visitor.may(Act.SIGN_LETTER))
        .map(one -> own(letter, one, ui))
        .toList();
  }

  private LetterPage.Own own(SignOnLetter letter, Organization one, Ui ui) {
    Optional<Signature> signed = letter.of(one.id());
    boolean current = letter.underCurrent(one.id()).isPresent();
    String said =
        signed
            .map(
                s ->
                    ui.t(
                        current ? "decisions.letters.own.signed" : "decisions.letters.own.older",
                        "name",
                        one.name(),
                        "version",
                        s.version(),
                        "current",
                        letter.current().version(),
                        "signer",
                        s.signer(),
                        "title",
                        s.title(),
                        "date",
                        ui.date(s.at())))
            .orElseGet(
                () ->
                    ui.t(
                        letter.isDeclinedBy(one.id())
                            ? "decisions.letters.own.declined"
                            : "decisions.letters.own.not",
                        "name",
                        one.name()));
    boolean open = letter.takesSignatures(clock.instant());
    return new LetterPage.Own(
        one.id().toString(),
        one.name(),
        said,
        open && !current ? letter.path() + "/signature?for=" + one.id() : "",
        signed.isPresent(),
        open && signed.isEmpty() && !letter.isDeclinedBy(one.id()));
  }

  private static List<LetterPage.Row> rows(List<Signer> under, Ui ui) {
    return under.stream()
        .map(
            signer -> {
              Signature it = signer.signature();
              return new LetterPage.Row(
                  signer.name(),
                  it,
                  ui.t(
                      "decisions.letters.authority."
                          + (it.onPaper() ? "paper." : "")
                          + it.basis().key(),
                      "by",
                      it.authorizedBy(),
                      "on",
                      ui.date(it.authorizedOn())),
                  ui.shortDate(it.at())
                      + (it.onPaper() ? ", " + ui.t("decisions.letters.paper.mark") : ""));
            })
        .toList();
  }

  private List<String> again(SignOnLetter letter) {
    return letter.sent().isPresent()
        ? List.of()
        : organizations.at(clock.instant()).stream()
            .filter(one -> letter.of(one.id()).isPresent())
            .filter(one -> letter.underCurrent(one.id()).isEmpty())
            .map(Organization::name)
            .toList();
  }

  private static boolean writable(SignOnLetter letter, List<Signer> under) {
    Version text = letter.current();
    return Typeface.canWrite(Version.whole(text.addressee(), text.subject(), text.body()))
        && under.stream()
            .allMatch(
                one ->
                    Typeface.canWrite(
                        one.name() + one.signature().signer() + one.signature().title()));
  }

  private List<String> declined(SignOnLetter letter) {
    return organizations.at(clock.instant()).stream()
        .filter(one -> letter.isDeclinedBy(one.id()))
        .map(Organization::name)
        .toList();
  }

  private static List<LetterPage.Past> history(SignOnLetter letter, Ui ui) {
    var past = new ArrayList<LetterPage.Past>();
    for (Version version : letter.versions()) {
      past.add(
          new LetterPage.Past(
              ui.shortDate(version.at()),
              ui.t(
                  "decisions.letters.pastVersion",
                  "version",
                  version.version(),
                  "print",
                  version.shortPrint(),
                  "note",
                  version.note())));
    }
    letter
        .sent()
        .ifPresent(
            sent ->
                past.add(
                    new LetterPage.Past(
                        ui.shortDate(sent.on()), ui.t("decisions.letters.stage.sent"))));
    return past;
  }
}
