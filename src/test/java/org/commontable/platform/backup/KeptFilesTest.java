package org.commontable.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.commontable.platform.database.DataRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of a data directory goes into a backup, for an ordinary user. Who may read what is said by
 * the test: root, as whom tests may run, reads everything.
 */
class KeptFilesTest {
  @TempDir Path data;

  @BeforeEach
  void aTable() throws IOException {
    write("secrets/record-key.pem");
    write("blobs/c0ffee");
    write("postgres/cluster/PG_VERSION");
    write("settings");
  }

  @Test
  void aDiskOfItsOwnBringsAFolderOfRootsAndTheBackupIsMadeAllTheSame() throws IOException {
    write("lost+found/of-the-file-system");
    assertThat(KeptFiles.in(data, Optional.empty(), except("lost+found")).keySet())
        .containsExactly("files/blobs/c0ffee", "files/secrets/record-key.pem", "files/settings");
  }

  @Test
  void whatElseCannotBeReadIsNamedAndNothingIsLeftOutInSilence() throws IOException {
    write("blobs/deeper/c0ffef");
    for (var closed :
        new String[] {"secrets", "secrets/record-key.pem", "blobs/deeper", "settings"}) {
      assertThatThrownBy(() -> KeptFiles.in(data, Optional.empty(), except(closed)))
          .as(closed)
          .isInstanceOf(DataRefused.class)
          .hasMessageStartingWith(data.resolve(closed) + " is in the data directory")
          .hasMessageContaining("cannot be read by the user who makes the backup");
    }
    assertThat(KeptFiles.in(data, Optional.empty(), any -> true)).hasSize(4);
  }

  private Predicate<Path> except(String closed) {
    return path -> !path.equals(data.resolve(closed));
  }

  private void write(String name) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }
}
