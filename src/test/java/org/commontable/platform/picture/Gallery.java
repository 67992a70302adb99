package org.commontable.platform.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.picture.chart.ChartNotes;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;

/** Draws every picture on one page in target/look, to be looked at beside the reference. */
public final class Gallery {
  static final Words WORDS =
      new Words(new Catalogues(), "en", ZoneId.of("America/Kentucky/Louisville"));
  static final List<String> NAMES =
      List.of(
          "Bus Drivers & Aides Local 88",
          "Eastside Parents Council",
          "Faith in Action Tarrow",
          "Hispanic Family Network",
          "League for Voter Education",
          "Libraries United",
          "Northside Neighbors",
          "Tarrow Civil Rights Council",
          "Tarrow Teachers Association");
  static final List<String> SHORT =
      List.of(
          "Drivers 88",
          "Eastside",
          "Faith",
          "Families",
          "League",
          "Libraries",
          "Northside",
          "Civil Rights",
          "Teachers");

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/look"));
    String css = styles().replace("url(/fonts/", "url(../../src/main/resources/static/fonts/");
    Files.writeString(folder.resolve("style.css"), css);
    write(folder.resolve("seats.html"), body());
    write(folder.resolve("charts.html"), charts());
  }

  private static void write(Path file, String body) throws IOException {
    Files.writeString(
        file,
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport"
            + " content='width=device-width'><link rel=stylesheet href=style.css><main"
            + " class=page>"
            + body
            + "</main>");
  }

  private static String charts() {
    String[] years = {"2011-12", "2012-13", "2013-14", "2014-15", "2015-16", "2016-17"};
    double[] ratio = {2.94, 3.37, 3.48, 3.60, 3.69, 3.57};
    double[] low = {2.84, 3.25, 3.36, 3.48, 3.58, 3.47};
    double[] high = {3.03, 3.49, 3.61, 3.73, 3.80, 3.68};
    double[] state = {3.32, 3.55, 3.60, 3.86, 4.32, 4.58};
    var words =
        new ChartWords(
            "1: the same rate for both groups",
            "band: likely range",
            List.of("2017-18 to 2025-26", "nine years for which no file", "is loaded in this form"),
            List.of("No file", "for the", "nine years", "since"),
            List.of("Hidden, all six years", "fewer than 10 events each"),
            "hidden: fewer than 10 events",
            new ChartNotes(
                "Band: likely range.",
                "Dashed frame: hidden; the table says why.",
                "Hatched: no data.",
                "Gray line: Kentucky.",
                "Upright dashed line: new definition."));
    var points = new ArrayList<YearPoint>();
    for (int i = 0; i < 6; i++) {
      points.add(
          YearPoint.shown(years[i], ratio[i], "%.2f".formatted(ratio[i]))
              .within(low[i], high[i])
              .against(state[i], "%.2f".formatted(state[i])));
    }
    for (int i = 2017; i < 2026; i++) {
      points.add(YearPoint.without(i + "-" + (i - 1999), YearPoint.Status.NO_FILE));
    }
    var chart =
        new YearChart(
            "Ratio of suspension events per student, Black to white, every year we hold",
            "Rising from 2.94 to 3.57",
            "Jefferson County",
            "Kentucky",
            points,
            words);
    var out = new StringBuilder("<section class='area-equity'>").append(figure(chart));
    out.append("<div class=multiples>");
    double[][] groups = {
      {0.80, 0.83, 0.77, 0.72, 0.78, 0.82},
      {0.28, 0.26, 0.26, 0.26, 0.29, 0.27},
      {1.72, 1.70, 3.10, 1.75, 2.72, 1.94}
    };
    String[] names = {"Hispanic", "Asian", "American Indian or Alaska Native"};
    for (int g = 0; g < 3; g++) {
      var group = new ArrayList<YearPoint>();
      for (int i = 0; i < 6; i++) {
        double v = groups[g][i];
        group.add(
            YearPoint.shown(years[i], v, "%.2f".formatted(v))
                .within(v * (g == 2 ? .65 : .95), v * (g == 2 ? 1.4 : 1.05)));
      }
      out.append(figure(new YearChart(names[g], "x", "", "", group, words).small(chart.axisTop())));
    }
    var hidden = new ArrayList<YearPoint>();
    for (String year : years) {
      hidden.add(YearPoint.without(year, YearPoint.Status.HIDDEN));
    }
    out.append(
        figure(
            new YearChart("Native Hawaiian or Pacific Islander", "x", "", "", hidden, words)
                .small(chart.axisTop())));
    out.append("</div>");
    var gaps = new ArrayList<YearPoint>(points.subList(0, 6));
    gaps.set(2, YearPoint.without("2013-14", YearPoint.Status.HIDDEN));
    gaps.set(4, YearPoint.without("2015-16", YearPoint.Status.MISSING));
    out.append(
        figure(
            new YearChart(
                "With gaps, at the edge", "x", "Jefferson County", "Kentucky", gaps, words)));
    return out.append("</section>").toString();
  }

  private static String figure(YearChart chart) {
    return "<figure class='chart"
        + (chart.small() ? " multiple" : "")
        + "'><figcaption>"
        + chart.title()
        + "</figcaption>"
        + chart.wide()
        + chart.narrow()
        + "<p class='fine phone-only'>"
        + chart.narrowNote()
        + "</p></figure>";
  }

  private static String styles() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/static/css"))) {
      var all = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static String body() {
    var out = new StringBuilder("<h1>The seats and the table</h1><div class=key>");
    for (Mark mark : Mark.values()) {
      out.append("<span>").append(mark.svg()).append(mark.name()).append("</span>");
    }
    out.append("</div><div class='grid section'><div class=half>");
    RoundTable consensus =
        RoundTable.stances(
            stances("SCSSASCSS".replace('A', 'a')),
            Middle.of("Adopted", "7 of 9"),
            "Adopted, 7 of 9.");
    RoundTable blocked =
        RoundTable.stances(
            stances("SBSSa.CSS"), Middle.of("To resolution", "1 block"), "To resolution.");
    RoundTable vote =
        RoundTable.stances(
            stances("SOSSAOCS."), Middle.of("Adopted", "5 for, 2 against"), "Adopted.");
    for (RoundTable table : List.of(consensus, blocked, vote)) {
      out.append(table.badge()).append(table.listBadge());
    }
    for (RoundTable table : List.of(consensus, blocked, vote)) {
      out.append(table.card(WORDS));
    }
    out.append("</div></div><div class='grid section'><div class=col-7>");
    List<Seat> you = new ArrayList<>(stances("SCSSaSCSS"));
    you.set(5, new Seat(NAMES.get(5), SHORT.get(5), Mark.SILENT, "/decisions/2026-14", true));
    out.append(
        figure(
            RoundTable.stances(
                you,
                Middle.of(
                    "Adopted",
                    "7 of 9 support; 5 needed.",
                    "2 of them with conditions.",
                    "1 stands aside.",
                    "1 has not answered."),
                "Adopted: 7 of 9 support, 5 needed.")));
    out.append("</div><div class=col-5>");
    for (int n : new int[] {7, 12, 17, 30}) {
      var seats = new ArrayList<Seat>();
      for (int i = 0; i < n; i++) {
        seats.add(
            new Seat("Org " + i, "O" + i, Mark.values()[i % 7 == 5 ? 0 : i % 7], "/x", false));
      }
      out.append(
          RoundTable.stances(seats, Middle.of(String.valueOf(n), "seats"), n + " seats")
              .card(WORDS));
    }
    out.append("</div></div><div class='grid section'><div class=half>");
    var roll = new ArrayList<Seat>();
    String how = "RRWRxxPRR";
    for (int i = 0; i < 9; i++) {
      Mark mark =
          switch (how.charAt(i)) {
            case 'R' -> Mark.ROOM;
            case 'W' -> Mark.WEB;
            case 'P' -> Mark.PHONE;
            default -> Mark.ABSENT;
          };
      roll.add(new Seat(NAMES.get(i), SHORT.get(i), mark, "/members", false));
    }
    roll.set(7, roll.get(7).withWord("speaking").speaking());
    out.append(
        figure(RoundTable.roll(roll, Middle.of("7 of 9", "are here", "5 needed"), "7 of 9")));
    out.append(
        figure(RoundTable.smallRoll(roll, Middle.of("6 of 9", "will come", "5 needed"), "6 of 9")));
    out.append("</div><div class=half>");
    out.append(
        figure(
            RoundTable.released(
                stances("_CSS__CSS").stream().filter(s -> s.mark() != Mark.CHAIR).toList(),
                Middle.of("Adopted", "7 of 9 support,", "2 with conditions"),
                "Adopted")));
    out.append("</div></div><div class='grid section'><div class=half>");
    out.append(
        figure(
            RoundTable.directory(
                stances("_________"),
                new Middle(
                    "Next meeting",
                    "Tue, Dec 15",
                    List.of("6:30 p.m. ET", "Main Library, room 2", "and by video")),
                "Nine member organizations")));
    var many = new ArrayList<Seat>();
    for (int i = 0; i < 30; i++) {
      many.add(new Seat("Organization " + i, "Org " + i, Mark.values()[i % 7], "/x", false));
    }
    out.append("</div><div class=half>");
    out.append(
        figure(
            RoundTable.stances(
                many, Middle.of("To resolution", "21 of 30 support", "1 block"), "x")));
    return out.append("</div></div>").toString();
  }

  static List<Seat> stances(String letters) {
    var seats = new ArrayList<Seat>();
    for (int i = 0; i < letters.length(); i++) {
      Mark mark =
          switch (letters.charAt(i)) {
            case 'S' -> Mark.SUPPORT;
            case 'C' -> Mark.CONDITIONS;
            case 'a' -> Mark.STAND_ASIDE;
            case 'A' -> Mark.ABSTAIN;
            case 'O' -> Mark.OPPOSE;
            case 'B' -> Mark.BLOCK;
            case '_' -> Mark.CHAIR;
            default -> Mark.SILENT;
          };
      seats.add(new Seat(NAMES.get(i), SHORT.get(i), mark, "/members/" + i, false));
    }
    return seats;
  }

  private static String figure(RoundTable table) {
    var out = new StringBuilder("<figure class='").append(table.classes(WORDS)).append("'>");
    out.append(table.named(WORDS));
    if (table.namesFit()) {
      out.append(table.numbered(WORDS));
    }
    out.append("<div class=seatlist><table class=seats><tbody>");
    for (int i = 0; i < table.seats().size(); i++) {
      out.append("<tr><td class=n>").append(i + 1).append("<td class=mark>");
      out.append(table.markOf(i)).append("<td>").append(Svg.escape(table.spoken(i, WORDS)));
    }
    return out.append("</table></div></figure>").toString();
  }
}
