package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commontable.evidence.files.FileBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
  private static final String NAME =
      "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

  @TempDir Path folder;

  @Test
  void whatAKilledProgramLeftHalfWrittenGoesAndWhatAnotherNodeWritesStays() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    byte[] bytes = {1, 2, 3};
    blobs.put(NAME, FileBytes.of(bytes));
    Path left = Files.createFile(folder.resolve("incoming-1"));
    Path writing = Files.createFile(folder.resolve("incoming-2"));
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(left, yesterday);
    Files.setLastModifiedTime(folder.resolve(NAME), yesterday);
    blobs = new Blobs(folder, Clock.systemUTC());
    assertThat(left).doesNotExist();
    assertThat(writing).exists();
    assertThat(blobs.path(NAME).orElseThrow()).hasBinaryContent(bytes);
    assertThat(blobs.path("../" + NAME)).isEmpty();
  }
}
