package org.commontable.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.LineBook;
import org.commontable.evidence.files.TextLine;
import org.commontable.platform.database.PrivateFiles;

/** The lines of the files that were handed in, each found at once however long its file is. */
public final class LineBooks {
  private final Path folder;
  private final Blobs blobs;
  private final Function<String, Optional<String>> sheets;

  /**
   * @param sheets of a workbook with this sum, the sheet that was chosen
   */
  LineBooks(Path folder, Blobs blobs, Function<String, Optional<String>> sheets) {
    this.folder = folder;
    this.blobs = blobs;
    this.sheets = sheets;
  }

  /** Those that are not there, or whose file is gone, are left out. */
  public Map<Long, TextLine> lines(String sha256, Set<Long> wanted) {
    if (wanted.isEmpty() || blobs.path(sha256).isEmpty()) {
      return Map.of();
    }
    try {
      write(sha256);
      return LineBook.lines(path(sha256), wanted);
    } catch (LineBook.Damaged damaged) {
      forget(sha256);
      return straight(sha256, wanted);
    } catch (UncheckedIOException noRoom) {
      return straight(sha256, wanted);
    }
  }

  private Map<Long, TextLine> straight(String sha256, Set<Long> wanted) {
    return TextLine.of(file(sha256), wanted);
  }

  private FileBytes file(String sha256) {
    return FileBytes.of(blobs.path(sha256).orElseThrow()).onSheet(sheets.apply(sha256));
  }

  /** Before anybody asks: the first one need not wait then. */
  void ensure(List<Source> published) {
    published.stream()
        .map(Source::sha256)
        .filter(it -> blobs.path(it).isPresent())
        .forEach(this::write);
  }

  /** One after the other: two readers of a new page need the same. */
  private synchronized void write(String sha256) {
    try {
      Path book = path(sha256);
      if (!Files.exists(book)) {
        PrivateFiles.folder(folder);
        LineBook.write(file(sha256), book);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget(String sha256) {
    try {
      Files.deleteIfExists(path(sha256));
    } catch (IOException left) {
      // Then it is found damaged again, and the file itself is read again.
    }
  }

  private Path path(String sha256) {
    return folder.resolve(sha256 + ".lines");
  }
}
