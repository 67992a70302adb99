package org.commontable.evidence.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.Source;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.shelf.FactFiles;
import org.commontable.evidence.shelf.Question;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evidence query --dataset graduation --place 275 --year 2018-2019}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Numbers of the imported files, each with its file and line.")
final class EvidenceQuery implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--dataset", description = "graduation, discipline, membership, …")
  private List<String> datasets = List.of();

  @Mixin private Narrowing asked = new Narrowing();

  @Option(names = "--measure", description = "only this measure")
  private List<String> measures = List.of();

  @Option(names = "--where", paramLabel = "category=oss", description = "only of this kind")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(names = "--all", description = "every row of every file, replaced ones too")
  private boolean all;

  /** Of the faults of a file. */
  private static final int NAMED = 5;

  @Option(
      names = "--file",
      arity = "1..*",
      paramLabel = "FILE",
      description = "straight from these files, without a table")
  private List<Path> files = List.of();

  @Option(names = "--sheet", description = "of a workbook with several; with --file")
  private @Nullable String sheet;

  @Option(names = "--layout", description = "the kind of file, where several fit; with --file")
  private @Nullable String layout;

  @Mixin private AtTable table = new AtTable();

  @Override
  public Integer call() {
    check();
    Question question =
        new Question(
            datasets,
            measures,
            asked.places(),
            asked.years(),
            asked.groups(),
            where,
            all || !files.isEmpty());
    return files.isEmpty() ? table.ask(room -> published(question, room)) : straight(question);
  }

  /** Everything that is there is written only for those who ask for it. */
  private void check() {
    boolean narrowed =
        !(datasets.isEmpty() && measures.isEmpty() && where.isEmpty() && files.isEmpty())
            || !(asked.places().isEmpty() && asked.years().isEmpty() && asked.groups().isEmpty());
    if (!narrowed && !all) {
      throw table.refused(
          "Say what you ask for: at least one of --dataset, --place, --year, --group, --measure,"
              + " --where and --file, or --all for every row of every file.");
    }
    if ((sheet != null || layout != null) && files.isEmpty()) {
      throw table.refused("--sheet and --layout say how to read the files behind --file.");
    }
  }

  private int published(Question question, EvidenceData room) {
    try {
      return answer(question, published(room));
    } catch (Question.Unknown unknown) {
      throw table.refused(
          (unknown.kind().equals("place") && !datasets.isEmpty()
                  ? Elsewhere.of(unknown.word(), datasets, room)
                  : Optional.<String>empty())
              .orElse(String.valueOf(unknown.getMessage())));
    }
  }

  /** Written while it is read. */
  private int answer(Question question, List<FactSource> sources) {
    Writer out = new BufferedWriter(spec.commandLine().getOut(), 1 << 16);
    try {
      if (asked.csv()) {
        FactFiles.csv(question, sources, out);
      } else {
        FactFiles.json(question, sources, out);
      }
      out.flush();
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    } finally {
      FactSource.closeAll(sources);
    }
  }

  private List<FactSource> published(EvidenceData room) {
    Set<String> there = new TreeSet<>();
    room.holdings().forEach(it -> there.add(it.dataset()));
    for (String dataset : datasets) {
      if (!there.contains(dataset)) {
        throw new ParameterException(
            spec.commandLine(), Question.unknown("dataset", dataset, there));
      }
    }
    List<FactSource> sources = new ArrayList<>();
    List<Source> published =
        all ? room.sources().everyVersion(datasets) : room.sources().newestFirst(datasets);
    for (Source source : published) {
      sources.add(room.facts().open(source, room.places().book()));
    }
    return sources;
  }

  /** The facts are written beside and thrown away again. */
  private int straight(Question question) {
    Path folder;
    try {
      folder = Files.createTempDirectory("commontable-facts-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      List<FactSource> sources = new ArrayList<>();
      for (Path file : GivenFiles.of(files, spec)) {
        try {
          sources.add(FactStore.straight(handed(file), folder));
        } catch (Refusal.Unreadable refused) {
          throw new ParameterException(
              spec.commandLine(), file + ": " + sentences(refused), refused);
        }
      }
      return answer(question, sources);
    } catch (Question.Unknown unknown) {
      throw table.refused(String.valueOf(unknown.getMessage()));
    } finally {
      PrivateFiles.forget(folder);
    }
  }

  /** The one year that is asked for is that of a file which says none. */
  private Handed handed(Path file) {
    OptionalInt year =
        asked.years().size() == 1
            ? GivenYear.of(asked.years().getFirst(), spec)
            : OptionalInt.empty();
    return new Handed(
        file.getFileName().toString(),
        FileBytes.of(file).onSheet(Optional.ofNullable(sheet)),
        year,
        Optional.empty(),
        Optional.ofNullable(layout));
  }

  /** One line for each fault, a handful of them. */
  private static String sentences(Refusal.Unreadable refused) {
    Words words = new Words(new Catalogues(), "en", ZoneOffset.UTC);
    String some =
        refused.all().stream()
            .limit(NAMED)
            .map(it -> words.t(it.kind().key(), it.arguments()))
            .collect(Collectors.joining("\n"));
    int more = refused.count() - Math.min(NAMED, refused.all().size());
    return more > 0 ? some + "\n" + words.t("evidence.refusal.more", "count", more) : some;
  }
}
