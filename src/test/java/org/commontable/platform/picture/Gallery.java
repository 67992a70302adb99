package org.commontable.platform.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;

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
    Files.writeString(
        folder.resolve("seats.html"),
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport"
            + " content='width=device-width'><link rel=stylesheet href=style.css><main"
            + " class=page>"
            + body()
            + "</main>");
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
    out.append("<table class=seats><tbody>");
    for (int i = 0; i < table.seats().size(); i++) {
      out.append("<tr><td class=n>").append(i + 1).append("<td class=mark>");
      out.append(table.markOf(i)).append("<td>").append(Svg.escape(table.spoken(i, WORDS)));
    }
    return out.append("</table></figure>").toString();
  }
}
