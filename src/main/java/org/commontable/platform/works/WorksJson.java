package org.commontable.platform.works;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** The {@link Works} as {@code status} and {@code jobs} print them. */
final class WorksJson {
  private WorksJson() {}

  static String of(Works works) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("at", works.at());
    json.put(
        "versions",
        row(
            "program", works.versions().program(),
            "java", works.versions().java(),
            "postgres", works.versions().postgres(),
            "migration", works.versions().migration()));
    json.put("nodes", works.nodes().stream().map(WorksJson::node).toList());
    json.put("jobs", jobs(works));
    json.put("mail", mail(works.mail()));
    json.put("disks", works.disks().stream().map(WorksJson::disk).toList());
    json.put(
        "backup",
        row(
            "nightly", works.backup().nightly(),
            "newest", moment(works.backup().newest()),
            "age_seconds", works.backupAge().map(age -> (Object) age.toSeconds()).orElse(null),
            "fault", works.backup().fault()));
    json.put("record_head", works.recordHead());
    return JsonText.of(json);
  }

  static List<Map<String, @Nullable Object>> jobs(Works works) {
    return works.jobs().stream()
        .map(
            job ->
                row(
                    "name", job.name(),
                    "next", job.next(),
                    "runs_on", job.runsOn(),
                    "last_success", moment(job.succeeded()),
                    "last_failure", moment(job.failed()),
                    "failures_in_a_row", job.failures(),
                    "fault", job.fault()))
        .toList();
  }

  static Map<String, @Nullable Object> mail(Works.Mail mail) {
    return row(
        "server", mail.server(),
        "waiting", mail.waiting(),
        "late", mail.late(),
        "failed", mail.failed(),
        "oldest_waiting", moment(mail.oldest()));
  }

  private static Map<String, @Nullable Object> node(Works.Node node) {
    return row(
        "name", node.name(),
        "program", node.program(),
        "started", node.started(),
        "seen", node.seen(),
        "silent", node.silent());
  }

  private static Map<String, @Nullable Object> disk(Works.Disk disk) {
    return row(
        "what", disk.what(),
        "place", disk.place(),
        "free_bytes", disk.free(),
        "size_bytes", disk.size(),
        "low", disk.low());
  }

  private static @Nullable Object moment(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }

  static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      row.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return row;
  }
}
