package org.commontable.platform.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads an export, a folder or its tar, and checks it: signature, manifest, chain, commitments and
 * texts. Needs no network, no database and no framework. What the entries mean is judged elsewhere.
 */
public final class RecordReader {
  private RecordReader() {}

  /**
   * @throws IOException when the files cannot be read at all
   */
  public static Reading read(Path export) throws IOException {
    var entries = new ArrayList<Entry>();
    return read(export, entries::add).with(entries);
  }

  /** As above, handing the entries on one by one: a long record need not fit into memory twice. */
  public static Reading read(Path export, Consumer<Entry> taker) throws IOException {
    return read(export, taker, taker, withheld -> {});
  }

  /**
   * As above.
   *
   * @param whole takes the entries of a full record
   * @param shown takes the entries that a public record shows
   * @param withheld takes the lines of which it tells only the hashes
   */
  public static Reading read(
      Path export, Consumer<Entry> whole, Consumer<Entry> shown, Consumer<Head> withheld)
      throws IOException {
    return from(export, files -> checked(files, whole, shown, withheld));
  }

  private static Reading from(Path export, Function<SortedMap<String, byte[]>, Checked> checked)
      throws IOException {
    return Files.isDirectory(export)
        ? checked.apply(folder(export)).read()
        : tar(bytes(export, held(0, export)), checked);
  }

  private static Checked checked(
      SortedMap<String, byte[]> files,
      Consumer<Entry> whole,
      Consumer<Entry> shown,
      Consumer<Head> withheld) {
    return new Checked(files, files.containsKey(Checked.PUBLIC) ? shown : whole, withheld);
  }

  static Reading tar(byte[] bytes) {
    var entries = new ArrayList<Entry>();
    return tar(bytes, files -> new Checked(files, entries::add, withheld -> {})).with(entries);
  }

  private static Reading tar(byte[] bytes, Function<SortedMap<String, byte[]>, Checked> checked) {
    try {
      return checked.apply(Ustar.read(bytes)).read();
    } catch (Ustar.Broken e) {
      var fault = new Fault(e.file(), 0, String.valueOf(e.getMessage()));
      return new Reading(
          List.of(), Map.of(), Map.of(), "", List.of(fault), Head.EMPTY, 0, 0, "", Map.of());
    }
  }

  /** All files of an export, unread. */
  static SortedMap<String, byte[]> files(Path export) throws IOException, Ustar.Broken {
    return Files.isDirectory(export) ? folder(export) : Ustar.read(bytes(export, held(0, export)));
  }

  static Reading files(SortedMap<String, byte[]> files) {
    var entries = new ArrayList<Entry>();
    return new Checked(files, entries::add, withheld -> {}).read().with(entries);
  }

  /**
   * All bytes so far with this file's; refused before they are read when memory cannot hold them.
   */
  private static long held(long before, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is neither a folder nor a plain file.");
    }
    long all = before + Files.size(file);
    long most = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE - 64L);
    if (all > most) {
      throw new IOException(
          "it holds more than "
              + (most >> 20)
              + " MB, which is more than this program may take up at once. Give it more memory with"
              + " COMMONTABLE_MEMORY (at most 2 GB can be read).");
    }
    return all;
  }

  /** No more than it was when it was measured. */
  private static byte[] bytes(Path file, long size) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes((int) size);
    }
  }

  private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var paths = new ArrayList<Path>();
    try (var all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).forEach(paths::add);
    }
    long all = 0;
    for (var path : paths) {
      // A link may lead anywhere, and a pipe never ends: an export holds neither.
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(folder.relativize(path) + " is not a plain file.");
      }
      all = held(all, path);
      var name = folder.relativize(path).toString().replace(java.io.File.separatorChar, '/');
      files.put(name, bytes(path, Files.size(path)));
    }
    return files;
  }
}
