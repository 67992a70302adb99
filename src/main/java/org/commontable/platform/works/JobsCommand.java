package org.commontable.platform.works;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.mail.Letters;
import org.commontable.shared.Ids;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jobs}: what the table does by itself, and the letters it gave up. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the table's jobs, how many letters wait, and those that were given up, as JSON.",
      "No text of a letter is shown; its recipient is."
    },
    subcommands = JobsCommand.Replay.class)
public final class JobsCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  @Mixin private final TableOption table = new TableOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String jobs = table.with(JobsCommand::list);
    spec.commandLine().getOut().println(jobs);
    return 0;
  }

  private static String list(JdbcClient sql, Gauges gauges) {
    var works = gauges.read();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("jobs", WorksJson.jobs(works));
    json.put("mail", WorksJson.mail(works.mail()));
    json.put(
        "failed",
        letters(sql).page("failed", MOST, 0).stream()
            .map(
                letter ->
                    WorksJson.row(
                        "id", letter.id(),
                        "posted", letter.posted(),
                        "to", letter.recipient(),
                        "subject", letter.subject(),
                        "attempts", letter.attempts(),
                        "fault", letter.fault()))
            .toList());
    return JsonText.of(json);
  }

  private static Letters letters(JdbcClient sql) {
    var clock = Clock.systemUTC();
    return new Letters(sql, Ids.timeOrdered(clock), clock);
  }

  /** {@code jobs replay ID}, or {@code all}. */
  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Sends a letter that was given up on its way again, or all of them.",
        "The running table takes it up within seconds; a second time does nothing."
      })
  static final class Replay implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(paramLabel = "ID", description = "as jobs lists it, or: all")
    private String id;

    @Mixin private final TableOption table = new TableOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      int again = table.with((sql, gauges) -> replay(letters(sql)));
      spec.commandLine().getOut().println(JsonText.of(WorksJson.row("again", again)));
      return 0;
    }

    private int replay(Letters letters) {
      if (id.equals("all")) {
        return letters.tryAllAgain(null);
      }
      try {
        return letters.tryAgain(UUID.fromString(id), null) ? 1 : 0;
      } catch (IllegalArgumentException no) {
        throw new DataRefused(
            "\"" + id + "\" is no letter: ./commontable jobs lists those that were given up.", no);
      }
    }
  }
}
