package org.commontable.decisions.letters;

import java.time.Instant;
import java.util.List;
import org.commontable.decisions.letters.SignOnLetter.Version;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.paper.Paper;
import org.commontable.platform.paper.Typeface;
import org.commontable.platform.web.Ui;

/** A letter on paper: who writes to whom and when, what, and who stands under it. */
final class LetterPaper {
  private static final double TEXT = 11.5;

  private LetterPaper() {}

  static byte[] pdf(LetterPage page, String address, Instant now, Ui ui) {
    Version text = page.letter().current();
    Words words = ui.words().in(text.lang());
    var paper = new Paper(text.subject(), text.lang(), now);
    paper
        .paragraph(page.from(), Typeface.SERIF_BOLD, 14)
        .space(3)
        .rule()
        .space(14)
        .paragraph(page.date(), Typeface.SANS, 11)
        .space(10)
        .paragraph(text.addressee(), Typeface.SANS, 11)
        .space(14)
        .heading(text.subject(), Typeface.SERIF_BOLD, 16)
        .space(4);
    for (String paragraph : text.paragraphs()) {
      paper.paragraph(paragraph, Typeface.SERIF, TEXT).space(7);
    }
    if (!page.rests().isEmpty()) {
      paper.paragraph(page.rests(), Typeface.SANS, 10).space(6);
    }
    paper.space(8).subheading(page.signersTitle(), Typeface.SERIF_BOLD, 12.5);
    paper.paragraph(page.asOf(), Typeface.SANS, 10).space(6);
    if (page.signers().isEmpty()) {
      paper.paragraph(page.nobody(), Typeface.SANS, 10.5);
    } else {
      paper.list(
          page.signers().stream()
              .map(
                  one ->
                      List.of(
                          one.name(), one.signature().signer() + ", " + one.signature().title()))
              .toList(),
          10.5);
    }
    return paper.done(
        words.t(
            "decisions.letters.foot",
            "version",
            text.version(),
            "print",
            text.print(),
            "address",
            address));
  }
}
