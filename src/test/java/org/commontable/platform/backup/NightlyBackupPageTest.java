package org.commontable.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.platform.settings.Settings;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The backup of every night, and what the operator sees of it. */
class NightlyBackupPageTest extends Table {
  @TempDir Path temp;
  @Autowired Backups backups;
  private Path folder;

  @BeforeEach
  void aFolder() {
    folder = temp.resolve("nights");
  }

  @Test
  void theOldestBeyondTheNumberToKeepGoAndNothingElse() throws Exception {
    nightly(folder).run();
    Files.writeString(folder.resolve("letters.backup"), "hers");
    Files.writeString(folder.resolve("commontable-20200101T000000Z.backup.part"), "half");
    for (int night = 0; night < 3; night++) {
      clock.forward(Duration.ofDays(1));
      nightly(folder).run();
    }
    assertThat(names())
        .containsExactly(
            "commontable-20261126T000001Z.backup",
            "commontable-20261127T000001Z.backup",
            "letters.backup");
  }

  @Test
  void theOperatorSeesHowOldTheNewestIs() throws Exception {
    var operator = as(Role.OPERATOR);
    assertThat(operator.get("/desk").text())
        .contains("Last backup: none yet")
        .doesNotContain("Make a backup");
    clock.forward(Duration.ofDays(3));
    assertThat(operator.get("/desk").text()).contains("Make a backup");
    nightly(folder).run();
    assertThat(operator.get("/desk").text())
        .contains("Last backup: Thursday, November 26, 2026")
        .doesNotContain("Make a backup");
    clock.forward(Duration.ofDays(2).plusSeconds(1));
    assertThat(operator.get("/desk").text()).contains("Make a backup");
    assertThat(operator.get("/backups").text())
        .contains("whole", folder.resolve("commontable-20261127T000001Z.backup").toString());
    assertThat(convener.get("/desk").text()).doesNotContain("Last backup");
    assertThat(convener.get("/backups").status()).isEqualTo(403);
  }

  @Test
  void aNightThatFailedIsSaidAndTheEarlierOnesStay() throws Exception {
    nightly(folder).run();
    clock.forward(Duration.ofDays(1));
    nightly(Files.writeString(temp.resolve("a <b>file"), "")).run();
    assertThat(names()).hasSize(1);
    assertThat(as(Role.OPERATOR).get("/backups").text())
        .contains("failed", "a <b>file is a file: name a folder");
  }

  private NightlyBackup nightly(Path into) {
    var settings =
        Settings.read(
            Map.of("COMMONTABLE_BACKUP_DIR", into.toString(), "COMMONTABLE_BACKUP_KEEP", "2"),
            temp);
    return new NightlyBackup(data(), settings, backups, clock);
  }

  private List<String> names() throws Exception {
    try (var all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
