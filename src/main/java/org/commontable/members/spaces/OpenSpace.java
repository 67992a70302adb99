package org.commontable.members.spaces;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commontable.shared.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code space open COPY --key-file KEY --into DIR}. Needs neither table nor network. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = "Writes what the key opens as ordinary files.")
public final class OpenSpace implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "COPY", description = "what the page's \"take a copy\" gave")
  private Path copy;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--key-file",
      required = true,
      paramLabel = "KEY",
      description = "File whose first line is the key.")
  private Path keyFile;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(names = "--into", required = true, paramLabel = "DIR", description = "A new directory.")
  private Path into;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SpaceSecret secret = secret();
    if (Files.exists(into)) {
      throw refused(
          into + " exists already. Name a new directory, so that nothing is overwritten.");
    }
    try (BufferedReader lines = Files.newBufferedReader(readable(copy))) {
      var opened = new OpenedCopy(secret, into);
      opened.read(lines);
      spec.commandLine().getOut().println(JsonText.of(opened.answer()));
      return opened.whole() ? 0 : 1;
    } catch (OpenedCopy.Foreign foreign) {
      throw refused(copy + " " + foreign.getMessage());
    }
  }

  private SpaceSecret secret() throws IOException {
    try (var lines = Files.lines(readable(keyFile))) {
      return SpaceSecret.read(lines.findFirst().orElse(""))
          .orElseThrow(
              () ->
                  refused(
                      "The first line of "
                          + keyFile
                          + " is no key of a space: nine groups of four letters and digits. Compare it with the paper, letter by letter."));
    }
  }

  private Path readable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw refused(file + " is not a file that can be read. Check its name.");
    }
    return file;
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
