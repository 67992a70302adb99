package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureJson;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.Place;
import org.commontable.evidence.Side;
import org.commontable.evidence.StudentGroup;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.platform.web.Ui;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** The figures of a page for spreadsheets and programs; hidden here as there. */
final class FigureFiles {
  private FigureFiles() {}

  static Spreadsheet csv(Holdings here, Place place, Ui ui) {
    var sheet =
        new Spreadsheet(
            "school_year",
            "place",
            "place_name",
            "group",
            "events",
            "students",
            "reference_group",
            "reference_events",
            "reference_students",
            "ratio",
            "lower",
            "upper",
            "status",
            "reason",
            "sources");
    for (Figure figure : figures(here)) {
      List<String> record = new ArrayList<>();
      record.add(figure.citation().year().full());
      record.add(place.id());
      record.add(place.name());
      record.add(figure.citation().group().word());
      side(figure.group(), record);
      record.add(figure.citation().reference().word());
      side(figure.reference(), record);
      measures(figure, record);
      record.add(figure.status().name().toLowerCase(Locale.ROOT));
      record.add(new FigureWords(ui).hidden(figure));
      record.add(
          figure.sources().stream()
              .map(row -> row.file() + " " + row.line())
              .collect(Collectors.joining("; ")));
      sheet.row(record);
    }
    return sheet;
  }

  static String json(Holdings here, Place place, Ui ui) {
    List<Object> all = new ArrayList<>();
    for (Figure figure : figures(here)) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("year", figure.citation().year().full());
      one.put("group", figure.citation().group().word());
      one.putAll(FigureJson.of(figure, ui.words()));
      all.add(one);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("indicator", here.indicator().id());
    json.put("method", here.indicator().method());
    json.put("place", place.id());
    json.put("placeName", place.name());
    json.put("figures", all);
    return JsonText.of(json);
  }

  private static List<Figure> figures(Holdings here) {
    List<Figure> figures = new ArrayList<>();
    for (SchoolYear year : here.years()) {
      for (StudentGroup group : StudentGroup.races()) {
        if (group != StudentGroup.WHITE) {
          figures.add(here.figure(year, group, StudentGroup.WHITE));
        }
      }
    }
    return figures;
  }

  private static void side(Side side, List<String> record) {
    if (side instanceof Side.Known known) {
      record.add(Long.toString(known.rate().events()));
      record.add(Long.toString(known.rate().population()));
    } else {
      record.add("");
      record.add("");
    }
  }

  private static void measures(Figure figure, List<String> record) {
    record.add(
        figure
            .ratio()
            .map(
                it ->
                    switch (it.value()) {
                      case Ratio.Finite(var value) -> Double.toString(value);
                      case Ratio.NoComparisonEvents _ -> "Infinity";
                      case Ratio.NotDefined _ -> "";
                    })
            .orElse(""));
    if (figure.ratio().isPresent()
        && figure.ratio().get().interval() instanceof Interval interval) {
      record.add(Double.toString(interval.lower()));
      record.add(Double.toString(interval.upper()));
    } else {
      record.add("");
      record.add("");
    }
  }
}
