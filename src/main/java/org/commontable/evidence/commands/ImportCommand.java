package org.commontable.evidence.commands;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.Fetching;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.settings.Settings;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import FILE… --data DIR}: takes official files in and publishes them at once; with {@code
 * --hold} they wait ({@link EvidencePublish}).
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes official files in and publishes them at once, as the operator; with --hold they wait"
            + " for 'evidence publish' or an analyst.")
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "CSV files, plain or .gz, workbooks (.xlsx), shapefiles (.shp or .zip), or folders of them")
  private List<Path> files = List.of();

  @Option(
      names = "--year",
      paramLabel = "2023-2024",
      description = "School year of files that say none")
  private @Nullable String year;

  @Option(names = "--hold", description = "Takes the files in, checks them and publishes nothing.")
  private boolean hold;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of workbooks that have several")
  private @Nullable String sheet;

  @Option(
      names = "--layout",
      paramLabel = "ID",
      description = "The kind of file, where the columns fit several; evidence layouts names all")
  private @Nullable String layout;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "Fetches the file from this https address of a host in COMMONTABLE_FETCH_HOSTS")
  private List<String> addresses = List.of();

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Takes invented files into a new table: the JVM learns from it how to start.")
  private boolean rehearse;

  @Mixin private AtTable table = new AtTable();

  @Override
  public Integer call() {
    if (rehearse && DataDirectory.isTable(table.folder())) {
      throw table.refused("--rehearse wants a folder without a table.");
    }
    if (files.isEmpty() && addresses.isEmpty() && !rehearse) {
      throw new ParameterException(
          spec.commandLine(), "Name files or folders, or an address with --from.");
    }
    Layouts.readAhead();
    List<Path> all = files.isEmpty() ? List.of() : GivenFiles.withShapes(files, spec);
    OptionalInt given = GivenYear.of(year, spec);
    Words words = new Words(new Catalogues(), "en", ZoneId.systemDefault());
    List<Handed> fetched = rehearse ? InventedMeasures.files() : fetched(given, words);
    List<ImportReport> reports = new ArrayList<>();
    Making making = new Making();
    making.during(() -> reports.addAll(taken(room -> take(room, all, fetched, given))));
    List<Object> answer = new ArrayList<>();
    reports.forEach(report -> answer.add(ReportJson.of(report, words)));
    PrintWriter out = spec.commandLine().getOut();
    List<String> leftOut = making.tally().leftOut();
    out.println(
        JsonText.of(
            leftOut.isEmpty()
                ? Map.of("files", answer)
                : Map.of(
                    "files",
                    answer,
                    "leftOut",
                    leftOut,
                    "message",
                    EvidencePublish.leftOut(leftOut))));
    out.flush();
    return reports.stream().anyMatch(it -> it.outcome() == Outcome.REFUSED) ? 1 : 0;
  }

  /** A disk that is full, or cannot be written for another reason, is named. */
  private List<ImportReport> taken(Function<EvidenceData, List<ImportReport>> work) {
    try {
      return table.askOrMake(work);
    } catch (UncheckedIOException disk) {
      throw table.refused(why(disk));
    }
  }

  private static String why(UncheckedIOException disk) {
    Throwable cause = disk.getCause();
    String said =
        cause instanceof NoSuchFileException gone
            ? gone.getFile() + " is no longer there."
            : disk.getMessage() + (cause == null ? "." : " (" + cause.getMessage() + ").");
    return said
        + " Mend that and run the same again: what was taken in before is not taken in twice.";
  }

  /** All of them, before anything is taken in. */
  private List<Handed> fetched(OptionalInt given, Words words) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    Fetching fetching = Fetching.with(Settings.read(System.getenv(), table.folder()));
    List<Handed> all = new ArrayList<>();
    for (String address : addresses) {
      try {
        all.add(fetching.fetch(address, given, bytes -> {}));
      } catch (Refusal.Unreadable refused) {
        Refusal why = refused.refusal();
        throw new ParameterException(
            spec.commandLine(),
            address + ": " + words.t(why.kind().key(), why.arguments()),
            refused);
      }
    }
    return all;
  }

  /**
   * Read side by side; entered one after the other, in the order given; published together, or
   * held. What we held already is looked at last: then it is known what came with it.
   */
  private List<ImportReport> take(
      EvidenceData room, List<Path> all, List<Handed> fetched, OptionalInt given) {
    List<ImportReport> kept = new ArrayList<>();
    Map<Integer, Imports.Taken> held = new LinkedHashMap<>();
    List<Future<Imports.Taken>> reading = new ArrayList<>();
    try (ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Path file : all) {
        reading.add(
            readers.submit(
                () ->
                    room.imports()
                        .read(
                            chosen(
                                new Handed(
                                    file.getFileName().toString(),
                                    GivenFiles.bytes(file),
                                    given,
                                    Optional.empty(),
                                    Optional.empty())),
                            Limits.OPERATOR,
                            stage -> {})));
      }
      for (Handed file : fetched) {
        Handed chosen = chosen(file);
        reading.add(
            readers.submit(() -> room.imports().read(chosen, Limits.OPERATOR, stage -> {})));
      }
      for (int i = 0; i < reading.size(); i++) {
        String name = i < all.size() ? all.get(i).toString() : fetched.get(i - all.size()).name();
        Imports.Taken taken = done(reading.get(i), name);
        given.ifPresent(it -> sayWhereUnused(it, taken));
        ImportReport report =
            room.transaction()
                .execute(
                    tx -> room.imports().keep(taken, WaitingCommand.OPERATOR, Optional.empty()));
        kept.add(report);
        if (report.outcome() == Outcome.UNCHANGED || report.outcome() == Outcome.AGAIN) {
          held.put(i, taken);
        }
      }
    } finally {
      reading.stream()
          .skip(kept.size()) // all that was read before one of them stopped the rest
          .filter(it -> it.state() == Future.State.SUCCESS)
          .forEach(it -> room.imports().drop(it.resultNow()));
    }
    List<ImportReport> together = List.copyOf(kept);
    held.forEach(
        (i, taken) ->
            kept.set(
                i,
                room.transaction()
                    .execute(tx -> room.again().keep(taken, together, WaitingCommand.OPERATOR))));
    return hold
        ? kept
        : room.transaction().execute(tx -> room.imports().publish(kept, WaitingCommand.OPERATOR));
  }

  /** Rows that say their year are not overruled; whoever gave another is told so. */
  private void sayWhereUnused(int given, Imports.Taken taken) {
    if (!taken.years().isEmpty() && !taken.years().contains(given)) {
      String own =
          taken.years().stream()
              .map(it -> new SchoolYear(it).full())
              .collect(Collectors.joining(", "));
      spec.commandLine()
          .getErr()
          .println(taken.name() + ": its rows say " + own + "; --year was not used.");
    }
  }

  private Handed chosen(Handed file) {
    return file.with(file.file().onSheet(Optional.ofNullable(sheet)))
        .as(Optional.ofNullable(layout));
  }

  private Imports.Taken done(Future<Imports.Taken> reading, String file) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw new ParameterException(spec.commandLine(), file + ": " + why(disk), e);
      }
      throw new ParameterException(
          spec.commandLine(), file + " cannot be read: " + e.getCause(), e);
    }
  }
}
