package org.commontable.platform.mail;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check-mail}: whether receivers have reason to believe letters of this table. */
@Command(
    name = "check-mail",
    mixinStandardHelpOptions = true,
    description = {
      "Looks up SPF, DKIM and DMARC of the sender's domain, and says what is missing.",
      "Answers 0 when all three are there, 1 when something is not or cannot be looked up."
    })
public final class CheckMailCommand implements Callable<Integer> {
  @Option(names = "--data", description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @Option(
      names = "--name-server",
      paramLabel = "ADDRESS",
      description = "Asks this name server instead of the machine's own, such as 9.9.9.9.")
  private String nameServer = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var settings = Settings.read(System.getenv(), DataOption.or(data));
    var check = new SenderCheck(settings, nameServer);
    var words = new Words(new Catalogues(), "en", ZoneId.systemDefault());
    var out = spec.commandLine().getOut();
    boolean good = true;
    for (var finding : check.look()) {
      out.println(words.t(finding.kind().message(), "domain", check.domain().orElse("")));
      if (!finding.shown().isEmpty()) {
        out.println("    " + finding.shown());
      }
      if (!finding.record().isEmpty()) {
        out.println("    " + finding.record());
      }
      good &= finding.kind().good();
    }
    out.flush();
    return good ? 0 : 1;
  }
}
