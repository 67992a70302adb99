package org.commontable.evidence.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.Source;
import org.commontable.shared.JsonText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What commands have in common that decide about files which were taken in and wait. */
abstract class WaitingCommand implements Callable<Integer> {
  static final String OPERATOR = "operator";

  @Mixin private AtTable table = new AtTable();

  @Override
  public Integer call() {
    return table.answer(JsonText.of(table.ask(this::answer)));
  }

  abstract Map<String, Object> answer(EvidenceData room);

  ParameterException refused(String sentence) {
    return table.refused(sentence);
  }

  /** Those that wait, the oldest first. */
  static List<Source> all(EvidenceData room) {
    return room.sources().all().reversed().stream()
        .filter(it -> it.publishedAt().isEmpty())
        .toList();
  }

  /**
   * @param names as the files are called, or the beginnings of their SHA-256
   */
  List<Source> named(List<Source> all, List<String> names) {
    List<Source> chosen = new ArrayList<>();
    for (String name : names) {
      List<Source> fitting = all.stream().filter(it -> isCalled(it, name)).toList();
      if (fitting.isEmpty()) {
        throw table.refused(
            "No file that waits is called \"" + name + "\". Waiting: " + listed(all) + ".");
      }
      if (fitting.size() > 1) {
        throw table.refused(
            fitting.size() + " files that wait are called \"" + name + "\". Name them by SHA-256.");
      }
      if (!chosen.contains(fitting.getFirst())) {
        chosen.add(fitting.getFirst());
      }
    }
    return chosen;
  }

  private static boolean isCalled(Source source, String name) {
    return source.name().equals(name)
        || (name.matches("[0-9a-f]{8,64}") && source.sha256().startsWith(name));
  }

  private static String listed(List<Source> all) {
    return all.isEmpty() ? "none" : String.join(", ", all.stream().map(Source::name).toList());
  }

  static Map<String, Object> row(Source source, String status) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", source.name());
    row.put("sha256", source.sha256());
    row.put("status", status);
    row.put("layout", source.layout());
    row.put("read", source.rows());
    row.put("kept", source.kept());
    row.put("hidden", source.hidden());
    return row;
  }
}
