package org.commontable.decisions.elections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.PrivateFiles;
import org.springframework.stereotype.Component;

/**
 * A key for each box, in a private file outside the database and outside every backup; gone for
 * good once the box is opened, and with it what older copies of the sealed block could tell.
 */
@Component
class BoxKeys {
  private final DataDirectory data;

  BoxKeys(DataDirectory data) {
    this.data = data;
  }

  byte[] make(UUID election) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    PrivateFiles.write(file(election), key);
    return key;
  }

  /** Empty when it was lost, as after a restore. */
  Optional<byte[]> of(UUID election) {
    try {
      return Optional.of(Files.readAllBytes(file(election)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(UUID election) {
    try {
      Files.deleteIfExists(file(election));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(UUID election) {
    return data.folder(DataDirectory.BALLOT_BOXES).resolve(election + ".key");
  }
}
