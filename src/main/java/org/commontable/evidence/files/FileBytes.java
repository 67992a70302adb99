package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A file that somebody handed in; it may be read more than once. */
public interface FileBytes {
  InputStream open() throws IOException;

  long size() throws IOException;

  /** Which sheet of a workbook is meant; empty where it has one. */
  default Optional<String> sheet() {
    return Optional.empty();
  }

  /** The same file, of which this sheet is meant. */
  default FileBytes onSheet(Optional<String> name) {
    return name.isEmpty() ? this : new Chosen(this, name, read -> {});
  }

  /** The same file; whoever watches is told how many bytes of it were read so far. */
  default FileBytes watched(LongConsumer watcher) {
    return new Chosen(this, sheet(), watcher);
  }

  static FileBytes of(byte[] bytes) {
    return new FileBytes() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }

  static FileBytes of(Path path) {
    return new FileBytes() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public long size() throws IOException {
        return Files.size(path);
      }
    };
  }
}
