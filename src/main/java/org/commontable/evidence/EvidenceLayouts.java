package org.commontable.evidence;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;
import org.commontable.shared.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code evidence layouts}: which files can be read, and what every column of them becomes. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description = "The declared layouts of files and what each reads.")
final class EvidenceLayouts implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Object> all = new ArrayList<>();
    for (Layout layout : new Layouts().all()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("layout", layout.id());
      one.put("version", layout.version());
      one.put("dataset", layout.dataset());
      one.put("publisher", layout.publisher());
      one.put("years", layout.years());
      one.put("mustHave", layout.expected());
      one.put("columns", layout.columns());
      one.put("measures", layout.measureWords());
      all.add(one);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(JsonText.of(Map.of("layouts", all)));
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
