package org.commontable.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The one CSV file of a ZIP, as publishers pack them. Of several, nobody guesses which is meant.
 */
final class Packed {
  private Packed() {}

  /** Unpacked while it is read; empty when the ZIP holds anything else, or is damaged. */
  static Optional<InputStream> one(byte[] zip) {
    try {
      ZipFile file =
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get();
      List<ZipArchiveEntry> entries =
          Collections.list(file.getEntries()).stream().filter(Packed::isFile).toList();
      return entries.size() == 1 && isText(entries.getFirst())
          ? Optional.of(file.getInputStream(entries.getFirst()))
          : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty(); // the reader of workbooks says so
    }
  }

  /** What a Mac adds beside each file is none. */
  private static boolean isFile(ZipArchiveEntry entry) {
    return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
  }

  private static boolean isText(ZipArchiveEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
  }
}
