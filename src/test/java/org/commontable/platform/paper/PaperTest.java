package org.commontable.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A PDF that can be read aloud, in our own typefaces. */
class PaperTest {
  private static final Instant MADE = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void spanishAndOtherLettersStandInItAndEveryPieceIsTagged() throws IOException {
    String text = "¿Señora Nuñez? «Sí», dijo Łukasz – Nguyễn… ".repeat(120);
    byte[] pdf =
        new Paper("Asunto", "es", MADE)
            .heading("Año nuevo", Typeface.SERIF_BOLD, 16)
            .paragraph(text, Typeface.SERIF, 11.5)
            .list(List.of(List.of("Niñez Unida", "Ana, presidenta")), 10.5)
            .done("Versión 1");
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isGreaterThan(1);
      String all = new PDFTextStripper().getText(read);
      assertThat(all.replaceAll("\\s+", " "))
          .contains("Año nuevo", "¿Señora Nuñez? «Sí», dijo Łukasz – Nguyễn…", "Niñez Unida")
          .contains("1 / ");
      var catalog = read.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("es");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Asunto");
      var document = (PDStructureElement) catalog.getStructureTreeRoot().getKids().getFirst();
      assertThat(document.getKids())
          .map(kid -> ((PDStructureElement) kid).getStructureType())
          .containsExactly("H1", "P", "L");
      read.getPages().forEach(page -> assertThat(page.getResources().getFontNames()).isNotEmpty());
    }
  }

  @Test
  void whatNoTypefaceHasIsWrittenAsAQuestionMarkAndNothingBreaks() throws IOException {
    byte[] pdf =
        new Paper("T", "en", MADE)
            .paragraph("A 語 \u0007\t\u202e b " + "x".repeat(2000), Typeface.SANS, 11)
            .done("");
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).startsWith("A ?");
    }
  }

  @Test
  void whatItCannotWriteCanBeAskedBefore() {
    assertThat(Typeface.canWrite("¿Señora Nuñez? «Sí», dijo Łukasz – Nguyễn…")).isTrue();
    assertThat(Typeface.canWrite("A?語")).isFalse();
    assertThat(Typeface.canWrite("مدرسة")).isFalse();
  }

  @Test
  void noLineIsWiderThanItsRoom() {
    String text = "Wir bitten um " + "Donaudampfschifffahrt".repeat(20) + " und mehr.";
    assertThat(Lines.of(text, Typeface.SERIF, 12, 300))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> assertThat(Typeface.SERIF.width(line, 12)).isLessThanOrEqualTo(300.0001));
  }
}
