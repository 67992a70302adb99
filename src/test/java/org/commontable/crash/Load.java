package org.commontable.crash;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.commontable.Main;
import org.commontable.crash.Acknowledged.Act;
import org.commontable.support.Program;
import org.commontable.support.Reader;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People at work through the real forms, all at once, until they are told to stop. */
final class Load {
  private final Program program;
  private final SmallTable table;
  private final JdbcClient owner;
  private final Acknowledged acknowledged;
  private final Path data;
  private final Path backups;
  private final AtomicInteger next;
  private final Queue<String> unconfirmed;
  private final List<Thread> people = new ArrayList<>();

  /** Answers that are neither a form taken nor the page that says the table cannot just now. */
  final List<String> faults = new CopyOnWriteArrayList<>();

  /** How often "cannot just now" was read. */
  final AtomicInteger turnedAway = new AtomicInteger();

  private volatile boolean stopped;

  /**
   * @param unconfirmed who signed and has not confirmed, from round to round: a letter is often
   *     written only after the kill
   */
  Load(
      Program program,
      SmallTable table,
      JdbcClient owner,
      Acknowledged acknowledged,
      Path data,
      Path backups,
      AtomicInteger next,
      Queue<String> unconfirmed) {
    this.program = program;
    this.table = table;
    this.owner = owner;
    this.acknowledged = acknowledged;
    this.data = data;
    this.backups = backups;
    this.next = next;
    this.unconfirmed = unconfirmed;
  }

  void begin() {
    person(this::sign);
    person(this::sign);
    person(this::confirm);
    person(this::takeStance);
    person(this::decide);
    person(this::comeAndGo);
    person(this::handIn);
    person(this::backUp);
  }

  void end() {
    stopped = true;
    for (var one : people) {
      try {
        one.join(90_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (one.isAlive()) {
        throw new AssertionError("somebody waits for ever: " + List.of(one.getStackTrace()));
      }
    }
  }

  private void person(Runnable once) {
    people.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!stopped) {
                    try {
                      once.run();
                    } catch (UncheckedIOException | DataAccessException gone) {
                      Program.pause(50);
                    } catch (Forms.Refused answer) {
                      refused(answer);
                    } catch (RuntimeException | AssertionError fault) {
                      faults.add(fault.toString());
                    }
                  }
                }));
  }

  private void refused(Forms.Refused answer) {
    if (answer.status() == 503) {
      turnedAway.incrementAndGet();
      Program.pause(50);
    } else {
      faults.add(String.valueOf(answer.getMessage()));
    }
  }

  private void sign() {
    String email = "signer" + next.incrementAndGet() + "@crash.example";
    var signer = program.reader("");
    String path = table.petition() + "?via=" + table.backer();
    acknowledged.doing(
        Act.SIGNED,
        email,
        () -> {
          var check =
              Forms.send(
                  signer,
                  path,
                  table.petition() + "/check",
                  Map.of(
                      "name",
                      "Ana " + email.replaceAll("\\D", ""),
                      "email",
                      email,
                      "zip",
                      "40202"));
          var fields = Map.of("age", "yes", "mail", "yes");
          Forms.taken(Forms.send(signer, check, table.petition() + "/signatures", fields));
        });
    unconfirmed.add(email);
  }

  /** The letter is read where it lies: its writer runs every two seconds. */
  private void confirm() {
    String email = unconfirmed.poll();
    if (email == null) {
      Program.pause(50);
      return;
    }
    String link;
    try {
      link = SmallTable.link(owner, email, "/confirm/").replaceFirst("/not-me$", "");
    } catch (AssertionError | RuntimeException notWrittenYet) {
      unconfirmed.add(email);
      Program.pause(50);
      return;
    }
    acknowledged.doing(
        Act.CONFIRMED,
        email,
        () -> {
          var answer = Forms.must(program.reader(""), link, "/confirm/", Map.of());
          if (!answer.endsWith("/thanks")) {
            throw new AssertionError("confirming " + email + " led to " + answer);
          }
        });
  }

  private void takeStance() {
    String reason = "stance number " + next.incrementAndGet();
    var path = table.decision() + "/stance?for=" + table.organizations().get(1);
    acknowledged.doing(
        Act.STANCE,
        reason,
        () ->
            Forms.must(
                delegate(1),
                path,
                table.decision() + "/stance",
                Map.of("stance", "support", "reason", reason)));
  }

  private void decide() {
    String title = "Decision number " + next.incrementAndGet();
    var convener = program.reader(table.convener());
    var path = new String[1];
    acknowledged.doing(
        Act.FILED,
        title,
        () ->
            path[0] =
                SmallTable.openDecision(
                    convener, delegate(0), table.organizations().getFirst(), title));
    for (int n = 0; n < 3; n++) {
      String reason = title + ", stance number " + n;
      String form = path[0] + "/stance?for=" + table.organizations().get(n);
      var fields = Map.of("stance", "support", "reason", reason);
      var reader = delegate(n);
      acknowledged.doing(
          Act.STANCE, reason, () -> Forms.must(reader, form, path[0] + "/stance", fields));
    }
    acknowledged.doing(
        Act.CLOSED,
        title,
        () -> Forms.must(convener, path[0] + "/closing", path[0] + "/closing", Map.of()));
  }

  private void comeAndGo() {
    int n = next.incrementAndGet();
    acknowledged.doing(
        Act.PRESENT,
        "" + n,
        () ->
            Forms.must(
                delegate(2),
                table.meeting(),
                table.meeting() + "/presence",
                Map.of(
                    "organization",
                    table.organizations().get(2),
                    "channel",
                    n % 2 == 0 ? "room" : "video")));
    Program.pause(20);
  }

  private void handIn() {
    int n = next.incrementAndGet();
    String name = "file " + n + ".csv";
    byte[] file =
        """
        sch_id,dist_name,year,race,s_count,calc_pct
        901,Tarrow County,2024-2025,Black,%d,0.25
        901,Tarrow County,2024-2025,White,3600,0.75
        """
            .formatted(1000 + n)
            .getBytes(StandardCharsets.UTF_8);
    var analyst = program.reader(table.convener());
    acknowledged.doing(
        Act.HANDED_IN,
        name,
        () -> {
          var form = analyst.get("/evidence/import");
          if (form.status() != 200) { // without a form there is nothing to send
            throw new Forms.Refused(form.status(), form.text());
          }
          Forms.taken(analyst.upload("/evidence/import", "file", name, file, Map.of()));
        });
    var waiting = analyst.get("/evidence/import");
    var forms = waiting.page().select("form[action$=/publication]");
    if (waiting.status() != 200 || forms.isEmpty()) {
      throw new Forms.Refused(waiting.status(), waiting.text());
    }
    // By its id, since files of an earlier life may wait too.
    String source =
        owner
            .sql("select id::text from evidence.source where name = :name")
            .param("name", name)
            .query(String.class)
            .single();
    acknowledged.doing(
        Act.PUBLISHED,
        name,
        () -> {
          String page = "/evidence/import/" + source + "/publication";
          Forms.taken(Forms.send(analyst, waiting, page, Map.of()));
          // A long one is acknowledged by its own page.
          var seen = analyst.get(page);
          while (seen.status() == 200 && !seen.page().select("[data-intake]").isEmpty()) {
            Program.pause(200);
            seen = analyst.get(page);
          }
          if (seen.status() != 200 || !seen.page().select("form[action$=/publication]").isEmpty()) {
            throw new Forms.Refused(seen.status(), seen.text());
          }
        });
    Program.pause(100);
  }

  private void backUp() {
    Path file = backups.resolve("number" + next.incrementAndGet() + ".backup");
    var said = new StringWriter();
    acknowledged.doing(
        Act.BACKUP,
        file.toString(),
        () -> {
          int code =
              Main.commandLine()
                  .setOut(new PrintWriter(said))
                  .setErr(new PrintWriter(said))
                  .execute("backup", file.toString(), "--data", data.toString());
          if (code != 0) {
            throw new Forms.Refused(503, said.toString());
          }
        });
    Program.pause(200);
  }

  private Reader delegate(int n) {
    return program.reader(table.sessions().get(n));
  }
}
