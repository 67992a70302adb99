package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commontable.evidence.facts.Mark;
import org.commontable.shared.SchoolYear;

/**
 * How one kind of official file is written: which columns it has, where places, years and groups
 * stand in them, and what every column of numbers measures. A layout is data ({@code
 * resources/evidence/layouts}); a new style of file is a new layout, not new code.
 *
 * @param dataset of all measures that name no other
 * @param years of which files were read, in words
 * @param columns our name of a column to the names by which files call it
 * @param optional columns that may be absent
 * @param oneOf optional columns of which one must be there, or a column by some of its names
 * @param ignored columns that are known and that nobody reads, plain
 * @param year where the file has no column for it
 * @param yearTitles the column that stands once for every school year, with the year for its title
 * @param yearRepairs what a file prints for a year, to the year that it means
 * @param percents measures of which a whole file never stays at or below one percent
 * @param files parts of file names: a word between layouts that fit alike
 * @param byName its columns say too little: chosen only by the file's name
 */
public record Layout(
    String id,
    int version,
    String dataset,
    String publisher,
    String years,
    Map<String, List<String>> columns,
    Set<String> optional,
    List<Sign> oneOf,
    Set<String> ignored,
    PlaceKind place,
    boolean lostZeros,
    OptionalInt year,
    Optional<String> yearTitles,
    Map<String, Integer> yearRepairs,
    List<Dimension> dimensions,
    Optional<String> groupType,
    Crosswalk groups,
    List<MarkText> marks,
    List<MeasureColumn> measures,
    List<Note> notes,
    List<Check> checks,
    List<Share> shares,
    Set<String> percents,
    Duplicates duplicates,
    List<Drop> drop,
    List<String> files,
    boolean byName) {

  private static final Predicate<String> SEVERAL = Pattern.compile(".+_.+").asMatchPredicate();

  public enum PlaceKind {
    CODE,
    PARTS,
    NCES,
    /** "001 Adair County": a code with a name behind it, in one column. */
    NUMBERED,
    /** One of the United States, by its letters or its name. */
    STATE,
    NAME
  }

  public enum Duplicates {
    REFUSE,
    SAME,
    FIRST
  }

  /**
   * A column by which a file is known; with titles, only where it is called one of these: a bare
   * "Total" says less than "All Grades".
   */
  public record Sign(String column, List<String> titles) {}

  /** A further key of a figure. Values are our words by the file's plain text. */
  public record Dimension(String name, String column, Map<String, String> values, boolean open) {}

  /** An exact text, or a pattern, that stands in place of a number. */
  public record MarkText(
      Optional<String> text,
      Optional<Pattern> matches,
      Mark means,
      Set<Integer> years,
      Set<String> measures) {}

  /**
   * What a column of numbers measures, and how they are written.
   *
   * @param signed it may be below zero: -1 is a number there and never a mark
   */
  public record MeasureColumn(
      String name,
      String column,
      String dataset,
      String unit,
      Digits.Style style,
      boolean decimals,
      Optional<String> group,
      Map<String, String> dimensions,
      Optional<List<String>> by,
      Optional<String> suppressedBy,
      Optional<String> missingWith,
      double least,
      double most,
      boolean signed,
      Map<String, Set<String>> where,
      Map<String, Set<String>> unless) {}

  /** A caveat that travels with every figure it touches; texts by language. */
  public record Note(
      Set<Integer> years,
      Map<String, Set<String>> where,
      Set<String> measures,
      Map<String, String> texts) {}

  /**
   * The groups of one kind add up to another group's row.
   *
   * @param whole false where a file may leave groups out: they are no more than that row then
   */
  public record Check(String kind, String of, String to, boolean whole) {}

  /** Of one line: some of the people, all of them, and the percent that they are. */
  public record Share(String part, String of, Optional<String> rate) {}

  /** Rows that are no data. */
  public record Drop(String column, Pattern matches) {}

  /** Names and labels are compared without case, blanks and signs; only a percent sign counts. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int next;
    for (int at = 0; at < text.length(); at = next) { // a file's titles meet those of every layout
      int c = text.codePointAt(at);
      next = at + Character.charCount(c);
      if (c == '%') {
        plain.append("pct");
      } else if (Character.isLetterOrDigit(c)) {
        plain.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /** A column of one school year, by the calendar year in which that begins. */
  record YearTitle(int year, int column) {}

  /** Those whose title is a school year, where such titles say the year. */
  List<YearTitle> yearsIn(List<String> header) {
    List<YearTitle> all = new ArrayList<>();
    for (int at = 0; yearTitles.isPresent() && at < header.size(); at++) {
      OptionalInt year = year(header.get(at));
      if (year.isPresent()) {
        all.add(new YearTitle(year.getAsInt(), at));
      }
    }
    return all;
  }

  private static OptionalInt year(String title) {
    try {
      return OptionalInt.of(SchoolYear.parse(title).start());
    } catch (IllegalArgumentException none) {
      return OptionalInt.empty();
    }
  }

  /** The column's place in this header of plain names, by any of its names. */
  OptionalInt position(String column, List<String> header) {
    if (yearTitles.filter(column::equals).isPresent()) {
      return yearsIn(header).stream().mapToInt(YearTitle::column).findFirst();
    }
    for (String name : columns.getOrDefault(column, List.of())) {
      int at = header.indexOf(plain(name));
      if (at >= 0) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** The names a reader should find in the file, the first of each column that must be there. */
  public List<String> expected() {
    return columns.entrySet().stream()
        .filter(it -> mustBeThere(it.getKey()))
        .map(it -> it.getValue().getFirst())
        .toList();
  }

  private boolean mustBeThere(String column) {
    return !optional.contains(column) && !(column.equals("place") && place == PlaceKind.PARTS);
  }

  Set<String> missingIn(List<String> header) {
    Set<String> missing = new TreeSet<>();
    columns.forEach(
        (column, names) -> {
          if (mustBeThere(column) && position(column, header).isEmpty()) {
            missing.add(names.getFirst());
          }
        });
    if (!oneOf.isEmpty() && oneOf.stream().noneMatch(it -> shows(it, header))) {
      String first = oneOf.getFirst().column();
      missing.add(columns.getOrDefault(first, List.of(first)).getFirst());
    }
    return missing;
  }

  private boolean shows(Sign sign, List<String> header) {
    return sign.titles().isEmpty()
        ? position(sign.column(), header).isPresent()
        : sign.titles().stream().anyMatch(it -> header.contains(plain(it)));
  }

  /** By which titles, plain, this header names the numbers that the layout reads. */
  Set<String> titlesOfNumbers(List<String> header) {
    return measuresIn(header).stream()
        .map(it -> header.get(position(it.column(), header).orElseThrow()))
        .collect(Collectors.toSet());
  }

  boolean knows(String plainTitle) {
    return columns.values().stream()
        .anyMatch(names -> names.stream().anyMatch(it -> plain(it).equals(plainTitle)));
  }

  /** Plain names of this header that the layout neither reads nor knows. */
  Set<String> unreadIn(List<String> header) {
    Set<String> unread = new TreeSet<>(header);
    unread.remove("");
    unread.removeAll(ignored);
    columns.values().forEach(names -> names.forEach(name -> unread.remove(plain(name))));
    yearsIn(header).forEach(it -> unread.remove(header.get(it.column())));
    return unread;
  }

  List<MeasureColumn> measuresIn(List<String> header) {
    return measures.stream().filter(it -> position(it.column(), header).isPresent()).toList();
  }

  boolean fits(List<String> header) {
    return missingIn(header).isEmpty() && !measuresIn(header).isEmpty();
  }

  /** Of words like out_of_field, whatever stands between them in the name. */
  boolean isNamed(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    String plain = plain(file);
    return files.stream()
        .anyMatch(it -> lower.contains(it) || (SEVERAL.test(it) && plain.contains(plain(it))));
  }

  /** How much of this header and of the layout is the same, from 0 to 1. */
  double likeness(List<String> header) {
    long same = columns.keySet().stream().filter(it -> position(it, header).isPresent()).count();
    return same / (double) (same + missingIn(header).size() + unreadIn(header).size());
  }

  /** The caveats of a figure in a language; English where there is no other. */
  public List<String> notes(org.commontable.evidence.facts.Fact fact, String language) {
    return notes.stream()
        .filter(note -> note.years().isEmpty() || note.years().contains(fact.year()))
        .filter(note -> note.measures().isEmpty() || note.measures().contains(fact.measure()))
        .filter(
            note ->
                note.where().entrySet().stream()
                    .allMatch(it -> it.getValue().contains(key(fact, it.getKey()))))
        .map(note -> note.texts().getOrDefault(language, note.texts().getOrDefault("en", "")))
        .toList();
  }

  private static String key(org.commontable.evidence.facts.Fact fact, String key) {
    return switch (key) {
      case "group" -> fact.group();
      case "place" -> fact.place();
      case "dataset" -> fact.dataset();
      case "unit" -> fact.unit();
      default -> fact.dimensions().getOrDefault(key, "");
    };
  }

  /** For people: what every column of numbers becomes. */
  public List<String> measureWords() {
    return measures.stream()
        .map(
            it ->
                it.column()
                    + ": "
                    + it.dataset()
                    + " "
                    + it.name()
                    + " ("
                    + it.unit()
                    + ")"
                    + it.group().map(group -> ", " + group).orElse("")
                    + (it.dimensions().isEmpty() ? "" : ", " + it.dimensions())
                    + (it.where().isEmpty() ? "" : ", where " + it.where()))
        .toList();
  }

  /** Our own columns, in the order of the layout, without those of the measures. */
  public Map<String, List<String>> keyColumns() {
    Map<String, List<String>> keys = new LinkedHashMap<>(columns);
    measures.forEach(measure -> keys.remove(measure.column()));
    return keys;
  }
}
