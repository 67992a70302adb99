package org.commontable.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of its own for a test, in memory, so that it can be filled and made read-only. */
public final class SmallDisk implements AutoCloseable {
  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  /** Mounted on this new folder; the test is skipped where mounting is not allowed. */
  public static SmallDisk mounted(Path path, int megabytes) throws IOException {
    Files.createDirectories(path);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", "" + path);
    assumeTrue(mounted, "skipped: this user may not mount a disk (root on Linux may)");
    return new SmallDisk(path);
  }

  public Path path() {
    return path;
  }

  /** Takes all the room there is. */
  public void fill() throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      fillTheRest();
    }
  }

  private void fillTheRest() throws IOException {
    try (OutputStream out =
        Files.newOutputStream(ballast(), java.nio.file.StandardOpenOption.APPEND)) {
      while (true) {
        out.write(0);
      }
    } catch (IOException full) {
      // as meant
    }
  }

  public void makeRoom() throws IOException {
    Files.deleteIfExists(ballast());
  }

  public void readOnly(boolean only) {
    if (!run("mount", "-o", "remount," + (only ? "ro" : "rw"), path.toString())) {
      throw new AssertionError("cannot remount " + path);
    }
  }

  private Path ballast() {
    return path.resolve("ballast");
  }

  @Override
  public void close() {
    if (!run("umount", path.toString())) {
      run("umount", "-l", path.toString());
    }
  }

  private static boolean run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
