package org.commontable.evidence.web;

import java.util.OptionalDouble;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Move;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** A moved figure in words. The number of one that is shown no more is not repeated. */
final class MovesWords {
  private final Ui ui;
  private final PublishedWords words;
  private final IndicatorWords indicators;
  private final PlaceWording places;

  MovesWords(PlaceWording places, Ui ui) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.places = places;
  }

  MovesPage.Row row(Move move) {
    Declared declared = Declared.find(move.indicator()).orElseThrow();
    return new MovesPage.Row(
        indicators.name(declared) + ", " + new SchoolYear(move.year()).label(),
        "/evidence/"
            + move.indicator()
            + "/"
            + move.place()
            + "?group="
            + move.group()
            + "&year="
            + new SchoolYear(move.year()).full(),
        ui.t(
            "evidence.moved.about",
            "indicator",
            indicators.name(declared),
            "place",
            places.name(move.place()),
            "year",
            new SchoolYear(move.year()).label(),
            "group",
            words.group(declared, move.group())),
        move.isGone() || move.isNew()
            ? ""
            : said(declared, move.valueBefore(), move.countBefore(), move.baseBefore()),
        move.isGone()
            ? words.gone(move)
            : said(declared, move.valueAfter(), move.countAfter(), move.baseAfter()));
  }

  /** As other pages say it: a mean and a bare number of students have no counts beside them. */
  private String said(Declared declared, OptionalDouble value, long count, long base) {
    String number = value.isPresent() ? words.value(declared, value.getAsDouble()) : "";
    boolean bare = declared.kind() == Kind.PRINTED || declared.kind() == Kind.COUNT || base == 0;
    String counts =
        bare
            ? ""
            : ui.t(
                "evidence.of." + IndicatorWords.form(declared),
                "count",
                declared.count(count),
                "base",
                declared.base(base));
    return number.isEmpty() || counts.isEmpty() ? number + counts : number + " (" + counts + ")";
  }
}
