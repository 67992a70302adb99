package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
  @TempDir Path folder;

  @Test
  void whatAKilledProgramLeftHalfWrittenGoesAndWhatAnotherNodeWritesStays() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    byte[] bytes = {1, 2, 3};
    blobs.put(Blobs.sha256(bytes), bytes);
    Path left = Files.createFile(folder.resolve("incoming-1"));
    Path writing = Files.createFile(folder.resolve("incoming-2"));
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(left, yesterday);
    Files.setLastModifiedTime(folder.resolve(Blobs.sha256(bytes)), yesterday);
    blobs = new Blobs(folder, Clock.systemUTC());
    assertThat(left).doesNotExist();
    assertThat(writing).exists();
    assertThat(blobs.find(Blobs.sha256(bytes))).contains(bytes);
  }
}
