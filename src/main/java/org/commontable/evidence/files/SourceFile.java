package org.commontable.evidence.files;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commontable.evidence.facts.FactSink;
import org.commontable.evidence.facts.FactsWriter;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.SchoolYear;

/** Reads a file by the layout that its header names, and writes its facts. */
public final class SourceFile {
  /** Where the facts of a file that was read go. */
  public interface Target {
    Path of(Reading reading);
  }

  private static final int MOST_TITLE_LINES = 20;
  private static final Pattern NAMED_YEAR =
      Pattern.compile("(?<![0-9])(20[0-9]{2})[-_ ]((?:20)?[0-9]{2})(?![0-9])");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Layouts layouts;
  private final List<Input> inputs;
  private final Limits limits;
  private final Optional<String> kind;
  private final boolean again;

  public SourceFile(Layouts layouts, List<Input> inputs, Limits limits) {
    this(layouts, inputs, limits, Optional.empty(), false);
  }

  private SourceFile(
      Layouts layouts, List<Input> inputs, Limits limits, Optional<String> kind, boolean again) {
    this.layouts = layouts;
    this.inputs = List.copyOf(inputs);
    this.limits = limits;
    this.kind = kind;
    this.again = again;
  }

  /** Read as this kind alone, which somebody chose; nothing is recognized then. */
  public SourceFile as(Optional<String> chosen) {
    return new SourceFile(layouts, inputs, limits, chosen, again);
  }

  /** A file that was taken in before: what was chosen then is asked about no more. */
  public SourceFile again() {
    return new SourceFile(layouts, inputs, limits, kind, true);
  }

  /**
   * The whole file, or {@link Refusal.Unreadable} when not even its lines can be told apart. Its
   * facts are kept when every line was understood.
   *
   * @param name of the file; the last word between layouts that fit alike
   * @param year the school year of a file that says none
   * @param drafts the folder in which facts are written before they get their name
   */
  public Reading read(FileBytes file, String name, OptionalInt year, Path drafts, Target target) {
    try (SourceText text = SourceText.open(file, limits);
        Records records = new Records(text)) {
      List<String> titles = header(records);
      Layout layout = layout(titles, name, year, records);
      List<String> header = titles.stream().map(Layout::plain).toList();
      try (FactsWriter facts = new FactsWriter(drafts, layout.measuresIn(header).size())) {
        mustAgree(layout, header, name, year);
        RowReader rows = new RowReader(layout, titles, told(layout, name, year), inputs, facts);
        while (records.next()) {
          rows.take(records);
        }
        if (rows.count() == 0) {
          throw Refusal.file(Kind.NO_ROWS, 0);
        }
        mustKnowSomething(rows, layout, header);
        String content = text.contentSha256();
        Set<String> unread = layout.unreadIn(header);
        Reading reading =
            rows.done(
                content,
                text.packedSha256().orElse(content),
                size(file),
                titles.stream().filter(it -> unread.contains(Layout.plain(it))).toList());
        if (reading.clean()) {
          facts.finish(rows.keys(), target.of(reading));
        }
        return reading.with(SecondLook.at(file, limits, layout, titles, reading.refused()));
      }
    }
  }

  /** The year that was given; else the one in the file's name, where its layout says none. */
  private static OptionalInt told(Layout layout, String name, OptionalInt given) {
    return layout.year().isPresent() ? given : told(name, given);
  }

  /** What is said of a file beside its rows: the year that was given, else the one in its name. */
  public static OptionalInt told(String name, OptionalInt given) {
    return given.isPresent() ? given : named(name);
  }

  private static OptionalInt named(String name) {
    return NAMED_YEAR
        .matcher(name)
        .results()
        .map(it -> it.group(1) + "-" + it.group(2))
        .flatMapToInt(SourceFile::year)
        .findFirst();
  }

  /** Where no column says the year, the one that was given contradicts no other. */
  private void mustAgree(Layout layout, List<String> header, String name, OptionalInt given) {
    if (again
        || given.isEmpty()
        || layout.position("year", header).isPresent()
        || !layout.yearsIn(header).isEmpty()) {
      return;
    }
    OptionalInt known = layout.year().isPresent() ? layout.year() : named(name);
    if (known.isPresent() && known.getAsInt() != given.getAsInt()) {
      throw Refusal.file(
          Kind.OTHER_YEAR,
          0,
          "given",
          new SchoolYear(given.getAsInt()).full(),
          "named",
          new SchoolYear(known.getAsInt()).full(),
          "of",
          layout.year().isPresent() ? "layout" : "name");
    }
  }

  /** A choice makes nobody understand words that no layout knows. */
  private void mustKnowSomething(RowReader rows, Layout layout, List<String> header) {
    if (kind.isPresent() && !again && rows.understandsNothing()) {
      throw Refusal.file(
          Kind.UNKNOWN_LABELS,
          0,
          "layout",
          layout.id(),
          "labels",
          listed(List.copyOf(rows.unknownLabels())),
          "kinds",
          layouts.fitting(header).stream().map(Layout::id).toList());
    }
  }

  private static IntStream year(String text) {
    try {
      return IntStream.of(SchoolYear.parse(text).start());
    } catch (IllegalArgumentException none) {
      return IntStream.empty();
    }
  }

  /** The titles of its columns, as they stand there. */
  public static List<String> titles(FileBytes file, Limits limits) {
    try (Records records = new Records(SourceText.open(file, limits))) {
      return header(records);
    }
  }

  private static long size(FileBytes file) {
    try {
      return file.size();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> header(Records records) {
    while (records.next()) {
      List<String> titles = records.texts();
      if (!titles.stream().allMatch(String::isBlank)) {
        return titles;
      }
    }
    throw Refusal.file(Kind.EMPTY, 0);
  }

  private Layout layout(List<String> titles, String name, OptionalInt year, Records records) {
    List<String> header = titles.stream().map(Layout::plain).toList();
    List<Layout> fitting = layouts.fitting(header);
    List<String> ids = fitting.stream().map(Layout::id).toList();
    if (kind.isPresent()) {
      return usable(chosen(kind.get(), titles, header, ids, records), titles);
    }
    if (fitting.isEmpty() || layouts.areLessLike(fitting, header)) {
      Layout nearest = layouts.nearest(header);
      mustStandOnce(nearest, titles);
      mustBeTheHeader(titles, records);
      mustBeNear(nearest, titles, header);
      throw Refusal.file(
          Kind.UNKNOWN_COLUMNS,
          1,
          "layout",
          nearest.id(),
          "expected",
          String.join(", ", nearest.expected()),
          "missing",
          listed(List.copyOf(nearest.missingIn(header))),
          "unknown",
          listed(
              titles.stream()
                  .filter(it -> nearest.unreadIn(header).contains(Layout.plain(it)))
                  .toList()));
    }
    Layout chosen =
        fitting.size() == 1 ? fitting.getFirst() : best(fitting, titles, name, year, records);
    if (!isSure(chosen, header, name)) {
      throw Refusal.file(
          Kind.AMBIGUOUS,
          1,
          "layouts",
          String.join(", ", ids),
          "names",
          String.join(", ", fitting.stream().flatMap(it -> it.files().stream()).toList()),
          "kinds",
          ids);
    }
    return usable(chosen, titles);
  }

  /** A choice cannot make a file fit: what it misses is named, beside the kinds that do fit. */
  private Layout chosen(
      String id, List<String> titles, List<String> header, List<String> kinds, Records records) {
    Layout layout =
        layouts
            .named(id)
            .orElseThrow(
                () ->
                    Refusal.file(Kind.NO_SUCH_LAYOUT, 0, "layout", shortened(id), "kinds", kinds));
    if (!layout.fits(header)) {
      mustStandOnce(layout, titles);
      if (kinds.isEmpty()) {
        mustBeTheHeader(titles, records);
      }
      List<String> missing = List.copyOf(layout.missingIn(header));
      throw Refusal.file(
          Kind.OTHER_LAYOUT,
          1,
          "layout",
          id,
          "missing",
          listed(missing.isEmpty() ? titlesOfNumbers(layout) : missing),
          "kinds",
          kinds);
    }
    return layout;
  }

  private static Layout usable(Layout layout, List<String> titles) {
    mustStandOnce(layout, titles);
    if (layout.place() == Layout.PlaceKind.NAME) {
      throw Refusal.file(Kind.NAMES_ONLY, 0);
    }
    return layout;
  }

  /** Its columns, its titles or the file's name say enough, or there is no other. */
  private boolean isSure(Layout layout, List<String> header, String name) {
    return layouts.all().size() == 1
        || !layout.byName()
        || layout.isNamed(name)
        || layouts.areToldBy(layout, header);
  }

  /** Two tidy files may share one header: the layout that knows the labels is the right one. */
  private Layout best(
      List<Layout> fitting, List<String> titles, String name, OptionalInt year, Records records) {
    byte[] ahead = records.ahead();
    List<Layout> likely =
        fitting.stream()
            .sorted(
                Comparator.<Layout, Boolean>comparing(it -> !it.isNamed(name))
                    .thenComparing(Layout::byName))
            .toList();
    Layout best = likely.getFirst();
    int least = Integer.MAX_VALUE;
    for (Layout it : likely) {
      int unknown = unknown(it, titles, year, ahead, records.separator(), least);
      if (unknown < least) {
        best = it;
        least = unknown;
      }
    }
    return best;
  }

  /** It is not counted further than to the least of those before. */
  private int unknown(
      Layout layout,
      List<String> titles,
      OptionalInt year,
      byte[] ahead,
      byte separator,
      int least) {
    int end = ahead.length;
    while (end > 0 && ahead[end - 1] != '\n') {
      end--;
    }
    FileBytes some = FileBytes.of(java.util.Arrays.copyOf(ahead, end == 0 ? ahead.length : end));
    RowReader rows = new RowReader(layout, titles, year, List.of(), FactSink.NOTHING);
    try (Records records = new Records(SourceText.open(some, Limits.UPLOAD), separator)) {
      while (rows.unknown() < least && records.next()) {
        rows.take(records);
      }
    } catch (Refusal.Unreadable atTheEnd) {
      // The whole file is read later, and says so then.
    }
    return rows.unknown();
  }

  /** Above many a table stands what it is about. */
  private void mustBeTheHeader(List<String> titles, Records records) {
    for (int line = 0; line < MOST_TITLE_LINES && records.next(); line++) {
      if (!layouts.fitting(records.texts().stream().map(Layout::plain).toList()).isEmpty()) {
        throw Refusal.file(
            Kind.TITLE_LINES, records.line(), "title", shortened(String.join(" ", titles).strip()));
      }
    }
  }

  private void mustBeNear(Layout nearest, List<String> titles, List<String> header) {
    if (!layouts.isNear(nearest, header)) {
      throw Refusal.file(Kind.NO_LAYOUT, 1, "columns", listed(titles));
    }
    if (nearest.missingIn(header).isEmpty()) {
      throw Refusal.file(
          Kind.NO_NUMBERS, 1, "layout", nearest.id(), "numbers", listed(titlesOfNumbers(nearest)));
    }
  }

  private static List<String> titlesOfNumbers(Layout layout) {
    return layout.measures().stream()
        .map(it -> layout.columns().getOrDefault(it.column(), List.of(it.column())))
        .map(List::getFirst)
        .distinct()
        .toList();
  }

  private static void mustStandOnce(Layout layout, List<String> titles) {
    Set<String> read = new HashSet<>();
    layout.columns().values().forEach(all -> all.forEach(it -> read.add(Layout.plain(it))));
    List<String> header = titles.stream().map(Layout::plain).toList();
    layout.yearsIn(header).forEach(it -> read.add(header.get(it.column())));
    Set<String> seen = new HashSet<>();
    for (String title : titles) {
      String plain = Layout.plain(title);
      if (read.contains(plain) && !seen.add(plain)) {
        throw Refusal.file(Kind.DOUBLE_COLUMN, 1, "column", shortened(title));
      }
    }
  }

  private static String listed(List<String> names) {
    String all = String.join(", ", names.stream().limit(20).map(SourceFile::shortened).toList());
    return all.isEmpty() ? "–" : names.size() > 20 ? all + " …" : all;
  }

  static String shortened(String text) {
    String plain = CONTROL.matcher(text).replaceAll(" ");
    return plain.codePointCount(0, plain.length()) > 60
        ? plain.substring(0, plain.offsetByCodePoints(0, 59)) + "…"
        : plain;
  }
}
