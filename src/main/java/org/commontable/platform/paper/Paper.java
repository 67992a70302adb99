package org.commontable.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A tagged PDF on US Letter, written from top to bottom: lines, paragraphs, headings and lists in
 * our own typefaces, with a line at every page's foot. Nothing in it can run or lead elsewhere.
 */
public final class Paper {
  private static final float MARGIN = 72;
  private static final float FOOT = 40;
  private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
  private static final double LEADING = 1.38;

  private final PDDocument pdf = new PDDocument();
  private final Tags tags;
  private final Map<Typeface, List<PDFont>> fonts = new EnumMap<>(Typeface.class);
  private final List<PDPage> pages = new ArrayList<>();
  private PDPage page;
  private PDPageContentStream ink;
  private float y;

  public Paper(String title, String lang, Instant made) {
    tags = new Tags(pdf, lang);
    var about = pdf.getDocumentInformation();
    about.setTitle(title);
    about.setProducer("Commontable");
    about.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
    var shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    shown.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(shown);
    page = new PDPage(PDRectangle.LETTER);
    ink = begin();
  }

  public Paper heading(String text, Typeface face, double size) {
    return block(tags.element("H1"), text, face, size);
  }

  public Paper subheading(String text, Typeface face, double size) {
    need(6 * size);
    return block(tags.element("H2"), text, face, size);
  }

  /** Every line break of the text is kept, long lines are broken. */
  public Paper paragraph(String text, Typeface face, double size) {
    return block(tags.element("P"), text, face, size);
  }

  public Paper space(double points) {
    y -= (float) points;
    return this;
  }

  public Paper rule() {
    need(10);
    try {
      ink.beginMarkedContent(COSName.ARTIFACT);
      ink.setLineWidth(.6f);
      ink.moveTo(MARGIN, y);
      ink.lineTo(MARGIN + WIDTH, y);
      ink.stroke();
      ink.endMarkedContent();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    y -= 4;
    return this;
  }

  /** A list; each item is one strong line with quieter lines below, never torn over two pages. */
  public Paper list(List<List<String>> items, double size) {
    var list = tags.element("L");
    for (List<String> item : items) {
      need((item.size() + 1) * size * LEADING);
      var body = tags.element("LBody", tags.element("LI", list));
      for (int i = 0; i < item.size(); i++) {
        if (!item.get(i).isBlank()) {
          block(body, item.get(i), i == 0 ? Typeface.SANS_BOLD : Typeface.SANS, size);
        }
      }
      y -= (float) (.45 * size);
    }
    return this;
  }

  /** Closes it, with this and the page's number at every foot. */
  public byte[] done(String foot) {
    try {
      ink.close();
      for (int i = 0; i < pages.size(); i++) {
        foot(pages.get(i), foot, (i + 1) + " / " + pages.size());
      }
      tags.done();
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      pdf.close();
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private void foot(PDPage on, String text, String number) throws IOException {
    try (var stream =
        new PDPageContentStream(pdf, on, PDPageContentStream.AppendMode.APPEND, true, true)) {
      stream.beginMarkedContent(COSName.ARTIFACT);
      double wide = Typeface.SANS.width(number, 8.5);
      write(stream, number, Typeface.SANS, 8.5, MARGIN + WIDTH - wide, FOOT);
      float line = FOOT;
      List<String> lines = Lines.of(text, Typeface.SANS, 8.5, WIDTH - 60);
      for (String one : lines.reversed()) {
        write(stream, one, Typeface.SANS, 8.5, MARGIN, line);
        line += 11;
      }
      stream.endMarkedContent();
    }
  }

  private Paper block(PDStructureElement element, String text, Typeface face, double size) {
    for (String line : Lines.of(text, face, size, WIDTH)) {
      need(size * LEADING);
      y -= (float) (size * LEADING);
      if (line.isEmpty()) {
        continue;
      }
      try {
        ink.beginMarkedContent(
            COSName.getPDFName(element.getStructureType()), tags.piece(element, page));
        write(ink, line, face, size, MARGIN, y);
        ink.endMarkedContent();
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
    }
    return this;
  }

  private void write(
      PDPageContentStream on, String text, Typeface face, double size, double x, double at)
      throws IOException {
    on.beginText();
    on.newLineAtOffset((float) x, (float) at);
    for (Typeface.Run run : face.runs(text)) {
      on.setFont(fonts(face).get(run.part()), (float) size);
      on.showText(run.text());
    }
    on.endText();
  }

  private List<PDFont> fonts(Typeface face) {
    return fonts.computeIfAbsent(
        face, one -> one.files().stream().map(file -> embedded(file)).toList());
  }

  /** Only the letters used are embedded. */
  private PDFont embedded(byte[] file) {
    try {
      return PDType0Font.load(pdf, new TTFParser().parse(new RandomAccessReadBuffer(file)), true);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private void need(double points) {
    if (y - points < FOOT + 40) {
      try {
        ink.close();
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
      page = new PDPage(PDRectangle.LETTER);
      ink = begin();
    }
  }

  private PDPageContentStream begin() {
    pdf.addPage(page);
    pages.add(page);
    y = PDRectangle.LETTER.getHeight() - MARGIN;
    try {
      return new PDPageContentStream(pdf, page);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
