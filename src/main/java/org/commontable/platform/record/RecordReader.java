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
    return Files.isDirectory(export)
        ? new Checked(folder(export), taker).read()
        : tar(Files.readAllBytes(export), taker);
  }

  static Reading tar(byte[] bytes) {
    var entries = new ArrayList<Entry>();
    return tar(bytes, entries::add).with(entries);
  }

  private static Reading tar(byte[] bytes, Consumer<Entry> taker) {
    try {
      return new Checked(Ustar.read(bytes), taker).read();
    } catch (Ustar.Broken e) {
      var fault = new Fault(e.file(), 0, String.valueOf(e.getMessage()));
      return new Reading(List.of(), Map.of(), Map.of(), "", List.of(fault));
    }
  }

  static Reading files(SortedMap<String, byte[]> files) {
    var entries = new ArrayList<Entry>();
    return new Checked(files, entries::add).read().with(entries);
  }

  private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var paths = new ArrayList<Path>();
    try (var all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).forEach(paths::add);
    }
    for (var path : paths) {
      var name = folder.relativize(path).toString().replace(java.io.File.separatorChar, '/');
      files.put(name, Files.readAllBytes(path));
    }
    return files;
  }
}
