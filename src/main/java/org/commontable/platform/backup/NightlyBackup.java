package org.commontable.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One backup into the folder that is set, then the oldest beyond the number to keep go. */
@Component
public class NightlyBackup {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What we named ourselves; nothing else in that folder is ever deleted. */
  private static final String OURS = "commontable-\\d{8}T\\d{6}Z\\.backup";

  private final DataDirectory data;
  private final Settings settings;
  private final Backups backups;
  private final Clock clock;

  NightlyBackup(DataDirectory data, Settings settings, Backups backups, Clock clock) {
    this.data = data;
    this.settings = settings;
    this.backups = backups;
    this.clock = clock;
  }

  /** False: the operator sees to it herself. */
  public boolean isSetUp() {
    return settings.has(Setting.BACKUP_DIR);
  }

  /** A failure is noted for the operator's desk; the next night tries again. */
  void run() {
    if (!isSetUp()) {
      return;
    }
    var folder = data.path().resolve(settings.get(Setting.BACKUP_DIR)).normalize();
    var file = folder.resolve("commontable-" + STAMP.format(clock.instant()) + ".backup");
    try {
      PrivateFiles.folder(folder);
      removeUnfinished(folder);
      var words =
          settings.has(Setting.BACKUP_PASSPHRASE_FILE)
              ? Passphrase.in(data.path().resolve(settings.get(Setting.BACKUP_PASSPHRASE_FILE)))
              : null;
      var done = new Backup(data, clock, BackupCommand.program()).write(file, words);
      backups.made(file, done.bytes());
      removeOldest(folder);
    } catch (DataRefused | IOException e) {
      LOG.warn("The nightly backup failed: {}", e.getMessage());
      backups.failed(file, String.valueOf(e.getMessage()));
    }
  }

  private void removeOldest(Path folder) throws IOException {
    var ours = named(folder, OURS);
    int keep = Math.max(1, settings.number(Setting.BACKUP_KEEP));
    for (var old : ours.subList(0, Math.max(0, ours.size() - keep))) {
      Files.delete(old);
    }
  }

  /** Of a night in which the machine went down. */
  private static void removeUnfinished(Path folder) throws IOException {
    for (var left : named(folder, OURS + Backup.UNFINISHED)) {
      Files.delete(left);
    }
  }

  private static List<Path> named(Path folder, String pattern) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().matches(pattern))
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }
}
