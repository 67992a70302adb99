package org.commontable.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** What travels with every number: whose it is, and how old. */
public final class FigureWords {
  /** A school year ends on June 30; July begins the next. */
  private static final int FIRST_MONTH = 7;

  /** Said under numbers whose newest year is over two years old (tokens.md). */
  public record Age(String strong, String text) {}

  private final Ui ui;

  public FigureWords(Ui ui) {
    this.ui = ui;
  }

  /** With the address from which the table fetched the file itself. */
  public String publisher(Source source) {
    return publisher(source.publisher()) + source.fetchedFrom().map(it -> ", " + it).orElse("");
  }

  /** The day on which a file was published last; empty where it is not known. */
  public String published(Optional<Source> file) {
    return file.flatMap(Source::publishedAt)
        .map(it -> ui.words().plainDate(LocalDate.ofInstant(it, ui.zone())))
        .orElse("");
  }

  /** The sample's files have no publisher whose name could stand as it is. */
  public String publisher(String name) {
    return name.equals(InventedFiles.PUBLISHER) ? ui.t("evidence.publisher.invented") : name;
  }

  /** Of the newest year that is held. */
  public Optional<Age> age(SchoolYear newest, LocalDate today) {
    return age(newest, today, "evidence.age.text");
  }

  /** Of a year that was chosen; newer ones may be held. */
  public Optional<Age> ageOf(SchoolYear year, LocalDate today) {
    return age(year, today, "evidence.age.chosen");
  }

  private Optional<Age> age(SchoolYear year, LocalDate today, String key) {
    int old = Period.between(LocalDate.of(year.start() + 1, FIRST_MONTH, 1), today).getYears();
    return old < 2
        ? Optional.empty()
        : Optional.of(
            new Age(ui.t("evidence.age.strong", "years", old), ui.t(key, "year", year.label())));
  }
}
