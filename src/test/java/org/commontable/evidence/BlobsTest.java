package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.commontable.evidence.files.FileBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
  private static final String NAME =
      "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void whatAKilledProgramLeftHalfWrittenGoesAndWhatAnotherNodeWritesStays() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    blobs.put(NAME, FileBytes.of(BYTES));
    Path left = Files.createFile(folder.resolve("incoming-1"));
    Path writing = Files.createFile(folder.resolve("incoming-2"));
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(left, yesterday);
    Files.setLastModifiedTime(folder.resolve(NAME), yesterday);
    blobs = new Blobs(folder, Clock.systemUTC());
    assertThat(left).doesNotExist();
    assertThat(writing).exists();
    assertThat(blobs.path(NAME).orElseThrow()).hasBinaryContent(BYTES);
    assertThat(blobs.path("../" + NAME)).isEmpty();
  }

  @Test
  void aFileIsCopiedWhileItIsReadAndStaysWhatWasReadWhenSomebodyWritesOverIt() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    Path given = Files.write(folder.resolve("given"), BYTES);
    FileBytes file = blobs.copying(FileBytes.of(given));
    try (var in = file.open()) {
      assertThat(in.read()).as("a first look, not to the end").isEqualTo(1);
    }
    try (var in = file.open()) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
    Files.write(given, new byte[] {9, 9, 9});
    blobs.put(NAME, file);
    blobs.drop(file);
    assertThat(blobs.path(NAME).orElseThrow()).hasBinaryContent(BYTES);
    assertThat(folder).isDirectoryNotContaining("glob:**incoming-*");
  }

  @Test
  void aFileThatIsReadNoFurtherThanItsBeginningIsCopiedWhenItIsKept() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    FileBytes file = blobs.copying(FileBytes.of(BYTES));
    try (var in = file.open()) {
      assertThat(in.readNBytes(2)).containsExactly(1, 2);
    }
    blobs.put(NAME, file);
    assertThat(blobs.path(NAME).orElseThrow()).hasBinaryContent(BYTES);
    assertThat(folder).isDirectoryNotContaining("glob:**incoming-*");
  }

  @Test
  void whatIsNotKeptLeavesNothing() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    FileBytes file = blobs.copying(FileBytes.of(BYTES));
    try (var in = file.open()) {
      in.readAllBytes();
    }
    blobs.drop(file);
    assertThat(folder).isEmptyDirectory();
    try (var in = file.open()) {
      assertThat(in.readAllBytes()).as("it can be read all the same").containsExactly(1, 2, 3);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatWasChangedAfterItWasReadIsNotKeptUnderTheOldName() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    assertThatThrownBy(() -> blobs.put(NAME, FileBytes.of(new byte[] {9})))
        .hasRootCauseMessage("it was changed while it was read");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLongFileIsBroughtToTheDiskInPortions() throws Exception {
    var blobs = new Blobs(folder, Clock.systemUTC());
    byte[] bytes = new byte[70 << 20];
    new Random(1).nextBytes(bytes);
    FileBytes file = blobs.copying(FileBytes.of(bytes));
    String sum;
    try (var in = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      sum = HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
    blobs.put(sum, file);
    assertThat(blobs.path(sum).orElseThrow()).hasBinaryContent(bytes);
  }
}
