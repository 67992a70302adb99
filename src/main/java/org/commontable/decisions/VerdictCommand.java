package org.commontable.decisions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.decisions.file.FastPathFile;
import org.commontable.decisions.file.QuestionFile;
import org.commontable.decisions.file.StrictJson;
import org.commontable.decisions.file.VerdictFile;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Wording;
import org.commontable.shared.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compute verdict FILE.json}: one question in, its verdict out, no server needed. */
@Command(
    name = "verdict",
    mixinStandardHelpOptions = true,
    description = {
      "Computes the verdict of one decision, exactly.",
      "Without a quorum in the file a majority of members must take part."
    },
    footer = {
      "Units: organizations, or their weights as exact fractions.",
      "Source: the rule, quorum and denominators the file names; docs/methods."
    })
public final class VerdictCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FILE.json", description = "members, rule, quorum and stances")
  private Path file;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "of the sentences: en (default) or es")
  private String language = "en";

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (Files.isDirectory(file)) {
      err.println("cannot read " + file + ": it is a folder");
      return 2;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      spec.commandLine().getOut().println(JsonText.of(answer(StrictJson.read(in))));
      return 0;
    } catch (Unreadable wrong) {
      err.println(wrong.getMessage());
    } catch (IOException missing) {
      err.println("cannot read " + file);
    }
    return 2;
  }

  private Map<String, Object> answer(Object json) {
    Wording words = Wording.in(language);
    return FastPathFile.isOne(json)
        ? FastPathFile.answer(json, words)
        : VerdictFile.write(QuestionFile.asked(json), words);
  }
}
