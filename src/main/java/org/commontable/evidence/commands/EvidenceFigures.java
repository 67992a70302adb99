package org.commontable.evidence.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.MovedColumns;
import org.commontable.evidence.PublishedFiles;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Move;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence figures --indicator graduation-4-year --place 275 --year 2019-2020}. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description =
        "Figures of every indicator behind the gate, with their sources, as the pages show them.")
final class EvidenceFigures implements Callable<Integer> {
  @Mixin private AtTable table = new AtTable();

  @Option(names = "--indicator", description = "oss-events, gifted, …; --list names all")
  private List<String> indicators = List.of();

  @Mixin private Narrowing narrowing = new Narrowing();

  @Option(names = "--list", description = "the indicators there are, and nothing else")
  private boolean list;

  @Option(names = "--moved", description = "what the newest edition says otherwise than the last")
  private boolean moved;

  @Override
  public Integer call() {
    if (list) {
      return table.answer(JsonText.of(Map.of("indicators", declared())));
    }
    Asked asked = asked();
    return table.ask(room -> answer(room, asked));
  }

  private int answer(EvidenceData room, Asked asked) {
    Optional<Editions.Standing> standing = room.figuresNow();
    if (standing.isEmpty()) {
      throw table.refused("No file is published yet: import one first.");
    }
    asked.places().forEach(it -> table.place(it, room, standing.get()));
    List<Integer> there = new Glances(standing.get().book()).years(asked.indicators());
    narrowing.years().forEach(it -> table.year(it, there, about()));
    if (moved) {
      return moved(room, standing.get(), asked);
    }
    var reader = new EditionReader(standing.get().book());
    Map<String, Optional<Source>> known = new HashMap<>();
    PublishedFiles files =
        new PublishedFiles(
            standing.get(), sum -> known.computeIfAbsent(sum, it -> room.sources().published(it)));
    PrintWriter out = table.out();
    if (narrowing.csv()) {
      files.csv(taker -> reader.each(asked, taker), out);
    } else {
      files.json(taker -> reader.each(asked, taker), out);
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** What an earlier version of a file hid did not move: it is named beside it. */
  private int moved(EvidenceData room, Editions.Standing edition, Asked asked) {
    List<Move> moves = room.editions().moved(edition.id()).stream().filter(asked::takes).toList();
    List<Published> hidden = new ArrayList<>();
    new EditionReader(edition.book())
        .each(
            asked,
            it -> {
              if (it.earlier()) {
                hidden.add(it);
              }
            });
    return table.answer(
        narrowing.csv(),
        () -> movedSheet(moves, hidden),
        () ->
            JsonText.of(
                Map.of(
                    "edition",
                    edition.id().toString(),
                    "moved",
                    json(moves, false),
                    "newlyShown",
                    json(moves, true),
                    "stayHidden",
                    hidden.stream().map(EvidenceFigures::staying).toList())));
  }

  private static List<Map<String, @Nullable Object>> json(List<Move> moves, boolean newly) {
    return moves.stream().filter(it -> it.isNew() == newly).map(EvidenceFigures::moved).toList();
  }

  /** The number of a figure that is shown no more is not repeated. */
  private static Map<String, @Nullable Object> moved(Move move) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("indicator", move.indicator());
    json.put("place", move.place());
    json.put("year", new SchoolYear(move.year()).full());
    json.put("group", move.group());
    json.put("before", told(MovedColumns.before(move)));
    json.put("after", told(MovedColumns.after(move)));
    move.why().ifPresent(it -> json.put("reason", it));
    return json;
  }

  private static Map<String, Object> staying(Published it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("indicator", it.indicator().id());
    json.put("place", it.place());
    json.put("year", new SchoolYear(it.year()).full());
    json.put("group", it.group());
    json.put("reason", it.whyWord().orElseThrow());
    return json;
  }

  private static @Nullable List<Number> told(List<Number> counts) {
    return counts.isEmpty() ? null : counts;
  }

  private static Spreadsheet movedSheet(List<Move> moves, List<Published> hidden) {
    List<String> head = new ArrayList<>(List.of("indicator", "place", "year", "group", "shown"));
    head.addAll(MovedColumns.NAMES);
    head.add("reason");
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    for (Move it : moves) {
      List<String> row = new ArrayList<>();
      row.addAll(List.of(it.indicator(), it.place(), new SchoolYear(it.year()).full()));
      row.addAll(List.of(it.group(), it.turn().word()));
      row.addAll(MovedColumns.cells(it));
      row.add(it.why().orElse(""));
      sheet.row(row);
    }
    for (Published it : hidden) {
      List<String> row = new ArrayList<>();
      staying(it).values().forEach(value -> row.add(value.toString()));
      String reason = row.removeLast();
      row.add("no");
      MovedColumns.NAMES.forEach(none -> row.add(""));
      row.add(reason);
      sheet.row(row);
    }
    return sheet;
  }

  private static List<Object> declared() {
    List<Object> all = new ArrayList<>();
    for (Declared it : Declared.all()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("indicator", it.id());
      json.put("area", it.area());
      json.put("topic", it.topic());
      json.put("kind", it.kind().word());
      json.put("everyday", it.everyday());
      json.put("unit", it.kind().unit());
      json.put("numerator", it.numerator().name());
      json.put("denominator", it.denominator().name());
      json.put("comparedWith", it.reference().orElse("nobody"));
      json.put("method", it.method());
      json.put("breaks", it.breaks().stream().map(year -> new SchoolYear(year).full()).toList());
      all.add(json);
    }
    return all;
  }

  private Asked asked() {
    for (String id : indicators) {
      if (Declared.find(id).isEmpty()) {
        throw table.refused(
            "There is no indicator \""
                + id
                + "\". Known: "
                + Declared.all().stream().map(Declared::id).collect(Collectors.joining(", "))
                + ".");
      }
    }
    narrowing.places().forEach(table::place);
    narrowing.groups().forEach(table::group);
    return new Asked(
        Set.copyOf(indicators),
        Set.copyOf(narrowing.places()),
        narrowing.years().stream().map(table::year).collect(Collectors.toSet()),
        new HashSet<>(narrowing.groups()));
  }

  private String about() {
    return indicators.isEmpty() ? "any indicator" : String.join(" or ", indicators);
  }
}
