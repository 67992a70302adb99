package org.commontable.evidence.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code evidence discard FILE…}: what waits is taken away again. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = "Takes files away again that were taken in and wait. A published file stays.")
final class EvidenceDiscard extends WaitingCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Names of files that wait, or the first eight or more signs of their SHA-256.")
  private List<String> names = List.of();

  @Override
  Map<String, Object> answer(EvidenceData room) {
    List<Object> files = new ArrayList<>();
    for (Source source : named(all(room), names)) {
      boolean gone =
          Boolean.TRUE.equals(
              room.transaction().execute(tx -> room.waiting().discard(source.id())));
      files.add(row(source, gone ? "discarded" : "published"));
    }
    return Map.of("files", files);
  }
}
