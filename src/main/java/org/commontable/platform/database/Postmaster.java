package org.commontable.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} names, if it is alive and really serves this
 * cluster.
 */
record Postmaster(long pid) {

  static Optional<Postmaster> of(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      var pid = Long.parseLong(lines.getFirst().strip());
      // A process id may have gone to somebody else since: only a process at home here is ours.
      var home = Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
      return Files.isSameFile(home, cluster) ? Optional.of(new Postmaster(pid)) : Optional.empty();
    } catch (IOException | RuntimeException gone) {
      return Optional.empty();
    }
  }

  /** True while any process works in this cluster, such as the orphans of a killed postmaster. */
  static boolean anybodyIn(Path cluster) throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        try {
          if (Files.isSameFile(Files.readSymbolicLink(process.resolve("cwd")), cluster)) {
            return true;
          }
        } catch (IOException gone) {
          // Dead, or somebody else's.
        }
      }
    }
    return false;
  }

  static boolean isReady(Path cluster, long pid) {
    try {
      var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() > 7
          && lines.getFirst().strip().equals(Long.toString(pid))
          && lines.get(7).strip().equals("ready");
    } catch (IOException notYet) {
      return false;
    }
  }
}
