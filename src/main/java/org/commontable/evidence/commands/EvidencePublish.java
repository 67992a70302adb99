package org.commontable.evidence.commands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.FileReport;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.files.Layouts;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence publish [FILE…]}: what waits is shown to everybody. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Publishes files that were taken in and wait, all in one go, as the operator. All of them"
            + " or none: what is cut short publishes nothing.")
final class EvidencePublish extends WaitingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Names of files that wait, or the first eight or more signs of their SHA-256. Default:"
              + " all that wait.")
  private List<String> names = List.of();

  @Option(names = "--list", description = "Says what waits and publishes nothing.")
  private boolean list;

  @Option(
      names = "--changes",
      description =
          "With --list: also how many numbers of each file differ from what is published, and the"
              + " first twenty.")
  private boolean changes;

  /** Where there is nothing to compare, or too much, a sentence says so. */
  private static Map<String, Object> compared(Source source, EvidenceData room) {
    Words words = new Words(new Catalogues(), "en", ZoneId.systemDefault());
    FileReport report = room.reports().of(source.id()).orElseThrow();
    Map<String, Object> row = row(source, "waiting");
    if (report.anew()) {
      String day =
          words.plainDate(
              LocalDate.ofInstant(
                  report.before().flatMap(Source::publishedAt).orElseThrow(), words.zone()));
      row.put("message", words.t("evidence.report.before.anew", "when", day));
    } else if (!report.compared()) {
      row.put(
          "message", words.t("evidence.report.large", "moved", words.t("evidence.moves.title")));
    } else if (report.changes().isEmpty()) {
      row.put("message", words.t("evidence.report.alone"));
    } else if (report.changes().get().opened() > 0) {
      row.put(
          "message", words.t("evidence.report.opened", "count", report.changes().get().opened()));
    }
    row.put("changes", ChangesJson.of(report));
    return row;
  }

  @Override
  public Integer call() {
    Layouts.readAhead();
    return super.call();
  }

  @Override
  Map<String, Object> answer(EvidenceData room) {
    if (changes && !list) {
      throw refused("--changes only says what would change: write --list beside it.");
    }
    List<Source> all = all(room);
    List<Source> chosen = names.isEmpty() ? all : named(all, names);
    Making making = new Making();
    if (!list) {
      making.during(() -> publish(chosen, room));
    }
    String status = list ? "waiting" : "published";
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "files",
        chosen.stream().map(it -> list && changes ? compared(it, room) : row(it, status)).toList());
    answer.put(
        "movedDemands",
        list || chosen.isEmpty()
            ? 0
            : room.editions()
                .firstOf(chosen.getFirst().id())
                .map(it -> room.editions().movedDemands(it).size())
                .orElse(0));
    List<String> leftOut = making.tally().leftOut();
    if (!leftOut.isEmpty()) {
      answer.put("leftOut", leftOut);
      answer.put("message", leftOut(leftOut));
    }
    return answer;
  }

  /** What was left out because it could not be read may be mended since. */
  private static void publish(List<Source> chosen, EvidenceData room) {
    room.transaction()
        .executeWithoutResult(
            tx -> {
              if (!chosen.isEmpty()) {
                room.waiting().publishAll(chosen.stream().map(Source::id).toList(), OPERATOR);
              } else if (room.publication().isLacking()) {
                room.publication().renew();
              }
            });
  }

  static String leftOut(List<String> files) {
    Words words = new Words(new Catalogues(), "en", ZoneId.systemDefault());
    return words.t(
        "evidence.publication.leftOut", "count", files.size(), "files", String.join(", ", files));
  }
}
