package org.commontable.decisions.letters;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.letters.SignOnLetter.Signer;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters as a list, each as a page, as a PDF, and its signers as CSV and JSON. */
@Controller
class ReadLetters {
  private final LetterFinder finder;
  private final LetterPages pages;
  private final LetterSigners signers;
  private final Clock clock;

  ReadLetters(LetterFinder finder, LetterPages pages, LetterSigners signers, Clock clock) {
    this.finder = finder;
    this.pages = pages;
    this.signers = signers;
    this.clock = clock;
  }

  @GetMapping("/letters")
  @May(Act.READ_PUBLIC)
  Reply list(Visitor visitor, Ui ui) {
    return Reply.publicPage(
        "decisions/letters/letters",
        new LettersPage(
            visitor.may(Act.READ_AS_MEMBER),
            visitor.may(Act.START_LETTER),
            finder.all(visitor).stream().map(letter -> line(letter, visitor, ui)).toList()));
  }

  private LettersPage.Line line(SignOnLetter letter, Visitor visitor, Ui ui) {
    return new LettersPage.Line(
        letter.path(),
        letter.current().subject(),
        ui.t(pages.stage(letter)),
        pages.state(letter, ui),
        ui.t("decisions.letters.count", "n", signers.of(letter).size()),
        letter.takesSignatures(clock.instant())
            && visitor.organizations().stream()
                .anyMatch(own -> letter.underCurrent(own).isEmpty() && !letter.isDeclinedBy(own)));
  }

  @GetMapping("/letters/{key}")
  @May(Act.READ_PUBLIC)
  Reply one(@PathVariable String key, Visitor visitor, Ui ui) {
    return Reply.publicPage(
        "decisions/letters/letter", pages.page(finder.find(key, visitor), visitor, ui));
  }

  @GetMapping("/letters/{key}.pdf")
  @May(Act.READ_PUBLIC)
  Reply pdf(@PathVariable String key, Visitor visitor, Ui ui) {
    SignOnLetter letter = finder.find(key, visitor);
    return Reply.file(
        "letter-" + letter.number() + "-v" + letter.current().version() + ".pdf",
        "application/pdf",
        LetterPaper.pdf(
            pages.page(letter, visitor, ui), ui.absolute(letter.path()), clock.instant(), ui));
  }

  @GetMapping("/letters/{key}.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(@PathVariable String key, Visitor visitor) {
    SignOnLetter letter = finder.find(key, visitor);
    boolean member = visitor.may(Act.READ_AS_MEMBER);
    var header = List.copyOf(row(letter, null, member).keySet());
    var sheet = new Spreadsheet(header.toArray(String[]::new));
    signers.of(letter).forEach(one -> sheet.row(List.copyOf(row(letter, one, member).values())));
    return sheet.file("letter-" + letter.number() + "-signers.csv");
  }

  @GetMapping("/letters/{key}.json")
  @May(Act.READ_PUBLIC)
  Reply json(@PathVariable String key, Visitor visitor, Ui ui) {
    SignOnLetter letter = finder.find(key, visitor);
    boolean member = visitor.may(Act.READ_AS_MEMBER);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("letter", Long.toString(letter.number()));
    fields.put("version", letter.current().version());
    fields.put("sha256", letter.current().print());
    fields.put("language", letter.current().lang());
    fields.put("addressee", letter.current().addressee());
    fields.put("subject", letter.current().subject());
    fields.put("body", letter.current().body());
    fields.put("audience", letter.audience().key());
    fields.put("decision", letter.decision().filter(_ -> member).orElse(""));
    fields.put("signingEnds", letter.until().toString());
    fields.put("asOf", clock.instant().toString());
    letter
        .sent()
        .ifPresent(
            sent ->
                fields.put(
                    "sent",
                    Map.of("on", sent.on().toString(), "to", sent.to(), "deliveredBy", sent.by())));
    fields.put("signers", signers.of(letter).stream().map(s -> row(letter, s, member)).toList());
    fields.put("address", ui.absolute(letter.path()));
    return Reply.json(JsonText.of(fields));
  }

  /** By whom it was authorized is the members' business. */
  private static Map<String, String> row(
      SignOnLetter letter, @org.jspecify.annotations.Nullable Signer signer, boolean member) {
    var row = new LinkedHashMap<String, String>();
    row.put("organization", signer == null ? "" : signer.name());
    row.put("signer", signer == null ? "" : signer.signature().signer());
    row.put("title", signer == null ? "" : signer.signature().title());
    row.put("version", Integer.toString(letter.current().version()));
    row.put("sha256", letter.current().print());
    if (member) {
      row.put("authorized_by", signer == null ? "" : signer.signature().authorizedBy());
      row.put("authorized_on", signer == null ? "" : signer.signature().authorizedOn().toString());
      row.put("basis", signer == null ? "" : signer.signature().basis().key());
      row.put("reference", signer == null ? "" : signer.signature().reference());
      row.put("channel", signer == null ? "" : signer.signature().onPaper() ? "paper" : "web");
      row.put("signed_at", signer == null ? "" : signer.signature().at().toString());
    }
    return row;
  }
}
