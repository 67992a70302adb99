package org.commontable.platform.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.Rows;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the {@link Works}: for the operator's page, for commands and for the private port alike. A
 * few small queries.
 */
@Component
public class Gauges {
  /** A letter that was due this long ago should have left. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final DataDirectory data;
  private final Settings settings;
  private final Clock clock;

  public Gauges(JdbcClient sql, DataDirectory data, Settings settings, Clock clock) {
    this.sql = sql;
    this.data = data;
    this.settings = settings;
    this.clock = clock;
  }

  public Works read() {
    return new Works(
        clock.instant(), versions(), nodes(), jobs(), mail(), disks(), backup(), recordHead());
  }

  private long recordHead() {
    return sql.sql("SELECT coalesce(max(seq), 0) FROM record.entry").query(Long.class).single();
  }

  private Works.Versions versions() {
    var program = Gauges.class.getPackage().getImplementationVersion();
    return new Works.Versions(
        program == null ? "from source" : program,
        Runtime.version().toString(),
        word("SELECT current_setting('server_version')"),
        word("SELECT coalesce(max(version), '') FROM platform.migration WHERE success"));
  }

  /** By the database's clock, with which they were written. */
  private List<Works.Node> nodes() {
    return sql.sql(
            """
            SELECT name, program, started, seen, seen < now() - interval '20 seconds' AS silent
            FROM platform.node ORDER BY started, name
            """)
        .query(Rows.of(Works.Node.class))
        .list();
  }

  private List<Works.Job> jobs() {
    return sql.sql(
            """
            SELECT t.*, f.fault FROM platform.scheduled_tasks t
            LEFT JOIN platform.job_fault f USING (task_name)
            ORDER BY coalesce(t.consecutive_failures, 0) DESC, t.task_name, t.task_instance
            """)
        .query(
            (row, n) -> {
              int failures = row.getInt("consecutive_failures");
              return new Works.Job(
                  row.getString("task_name"),
                  row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                  row.getBoolean("picked")
                      ? Objects.requireNonNullElse(row.getString("picked_by"), "")
                      : "",
                  moment(row.getObject("last_success", OffsetDateTime.class)),
                  moment(row.getObject("last_failure", OffsetDateTime.class)),
                  failures,
                  failures == 0 ? "" : Objects.requireNonNullElse(row.getString("fault"), ""));
            })
        .list();
  }

  private Works.Mail mail() {
    boolean server = settings.has(Setting.SMTP_HOST);
    return sql.sql(
            """
            SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
              count(*) FILTER (WHERE state = 'waiting' AND next_try < :late) AS late,
              count(*) FILTER (WHERE state = 'failed') AS failed,
              min(posted) FILTER (WHERE state = 'waiting') AS oldest,
              min(next_try) FILTER (WHERE state = 'waiting' AND next_try <= :now) AS due
            FROM platform.letter WHERE state <> 'sent'
            """)
        .param("late", clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Works.Mail(
                    server,
                    row.getLong("waiting"),
                    server ? row.getLong("late") : 0,
                    row.getLong("failed"),
                    moment(row.getObject("oldest", OffsetDateTime.class)),
                    moment(row.getObject("due", OffsetDateTime.class)).filter(at -> server)))
        .single();
  }

  /** Without the database. */
  public List<Works.Disk> disks() {
    var folders = new LinkedHashMap<String, Path>();
    folders.put("data", data.path());
    data.shared().ifPresent(shared -> folders.put("shared", shared));
    if (settings.has(Setting.BACKUP_DIR)) {
      folders.put("backups", data.path().resolve(settings.get(Setting.BACKUP_DIR)).normalize());
    }
    var disks = new ArrayList<Works.Disk>();
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      disk(folder.getKey(), folder.getValue()).ifPresent(disks::add);
    }
    return disks;
  }

  /** Nothing where the folder is not there yet, or not there just now. */
  private static Optional<Works.Disk> disk(String what, Path folder) {
    try {
      var store = Files.getFileStore(folder);
      return Optional.of(
          new Works.Disk(what, folder.toString(), store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private Works.Backup backup() {
    return new Works.Backup(
        settings.has(Setting.BACKUP_DIR),
        sql.sql("SELECT max(at) AS at FROM platform.backup WHERE fault = ''")
            .query((row, n) -> moment(row.getObject("at", OffsetDateTime.class)))
            .single(),
        sql.sql("SELECT fault FROM platform.backup ORDER BY at DESC, id DESC LIMIT 1")
            .query(String.class)
            .optional()
            .orElse(""));
  }

  private String word(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private static Optional<Instant> moment(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
