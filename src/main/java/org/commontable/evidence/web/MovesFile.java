package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commontable.evidence.EditionMoves;
import org.commontable.evidence.MovedColumns;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Move;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.SchoolYear;

/**
 * Moved and newly shown figures for spreadsheets, not rounded; rates of students are per 100. The
 * number of one that is shown no more is not repeated.
 */
final class MovesFile {
  private static final List<String> BEFORE =
      List.of(
          "indicator",
          "place",
          "place name",
          "year",
          "group",
          "shown",
          "value before",
          "value after",
          "unit");
  private static final List<String> AFTER =
      List.of("edition", "edition number", "made at", "new files", "sha256", "reason");

  private MovesFile() {}

  static Spreadsheet csv(
      EditionMoves.Moved edition,
      List<Move> moves,
      List<EditionMoves.File> files,
      UnaryOperator<String> names) {
    List<String> head = new ArrayList<>(BEFORE);
    head.addAll(MovedColumns.NAMES);
    head.addAll(AFTER);
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    String named = files.stream().map(EditionMoves.File::name).collect(Collectors.joining("; "));
    String sums = files.stream().map(EditionMoves.File::sha256).collect(Collectors.joining("; "));
    for (Move it : moves) {
      Declared declared = Declared.find(it.indicator()).orElseThrow();
      boolean counted = declared.kind() != Kind.PRINTED && declared.kind() != Kind.COUNT;
      List<String> row =
          new ArrayList<>(
              List.of(
                  it.indicator(),
                  it.place(),
                  names.apply(it.place()),
                  new SchoolYear(it.year()).full(),
                  it.group(),
                  it.turn().word(),
                  it.isGone() ? "" : value(declared, it.valueBefore()),
                  it.isGone() ? "" : value(declared, it.valueAfter()),
                  declared.kind().unit()));
      row.addAll(counted ? MovedColumns.cells(it) : List.of("", "", "", ""));
      row.addAll(
          List.of(
              edition.id().toString(),
              Long.toString(edition.number()),
              edition.madeAt().toString(),
              named,
              sums,
              it.why().orElse("")));
      sheet.row(row);
    }
    return sheet;
  }

  private static String value(Declared declared, OptionalDouble value) {
    return value.isPresent()
        ? Double.toString(value.getAsDouble() * (declared.kind().compares() ? 100 : 1))
        : "";
  }
}
