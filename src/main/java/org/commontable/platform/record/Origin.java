package org.commontable.platform.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Under which signature an imported record came. An export names it in {@code origin/}; one that
 * was imported in its turn, in {@code origin/origin/}, and so on.
 */
final class Origin {
  static final String FOLDER = "origin/";

  private Origin() {}

  /** The files that came with an imported record, besides its lines and texts; none without one. */
  static SortedMap<String, byte[]> of(JdbcClient jdbc) {
    var files = new TreeMap<String, byte[]>();
    jdbc.sql("SELECT name, bytes FROM record.origin")
        .query(
            rows -> {
              files.put(rows.getString("name"), rows.getBytes("bytes"));
            });
    return files;
  }

  /** The very export that was imported, as long as nothing was added to it or erased in it. */
  static Optional<SortedMap<String, byte[]>> unchanged(
      SortedMap<String, byte[]> content, SortedMap<String, byte[]> origin, Head head) {
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    var files = new TreeMap<>(content);
    files.putAll(origin);
    byte[] manifest = bytes(origin, Manifest.NAME);
    return Arrays.equals(manifest, Manifest.of(files, head, fingerprint(origin)))
        ? Optional.of(files)
        : Optional.empty();
  }

  static String fingerprint(SortedMap<String, byte[]> origin) {
    return PublicKeyFile.read(bytes(origin, Checked.KEY)).fingerprint();
  }

  /** What a grown export says of where its first lines come from. */
  static void name(SortedMap<String, byte[]> files, SortedMap<String, byte[]> origin) {
    origin.forEach(
        (name, bytes) -> {
          if (!name.equals(Checked.README)) {
            files.put(FOLDER + name, bytes);
          }
        });
  }

  /** Each origin must have signed the first lines of this record, and no others. */
  static List<Fault> faults(SortedMap<String, byte[]> files) {
    var faults = new ArrayList<Fault>();
    for (var folder = FOLDER; files.containsKey(folder + Manifest.NAME); folder += FOLDER) {
      try {
        if (!isSigned(files, folder)) {
          faults.add(new Fault(folder + Manifest.NAME, 0, "does not sign the first lines"));
        }
      } catch (RuntimeException unreadable) {
        faults.add(new Fault(folder + Manifest.NAME, 0, String.valueOf(unreadable.getMessage())));
      }
    }
    return faults;
  }

  private static boolean isSigned(SortedMap<String, byte[]> files, String folder) {
    byte[] written = bytes(files, folder + Manifest.NAME);
    var manifest = Manifest.read(written);
    var key = PublicKeyFile.read(bytes(files, folder + Checked.KEY));
    var listed = manifest.files().get(Checked.ENTRIES);
    byte[] entries = bytes(files, Checked.ENTRIES);
    return listed != null
        && listed.size() <= entries.length
        && key.fingerprint().equals(manifest.key())
        && key.signed(written, bytes(files, folder + Manifest.SIGNATURE))
        && Sha256.of(Arrays.copyOf(entries, (int) listed.size())).equals(listed.sha256());
  }

  private static byte[] bytes(SortedMap<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return bytes;
  }
}
