package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody handed in; it may be read more than once. */
public interface FileBytes {
  InputStream open() throws IOException;

  long size() throws IOException;

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
