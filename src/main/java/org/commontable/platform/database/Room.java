package org.commontable.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether the disk takes what is written, in words an operator can act on. */
public final class Room {
  /** PostgreSQL writes its log ahead in pieces of 16 MB and needs one to begin with. */
  private static final long LEAST = 24L << 20;

  private static final String FULL = "the disk is full";
  private static final String READ_ONLY = "the disk can only be read";

  private Room() {}

  /** False when the disk is as good as full. */
  public static boolean isLeft(Path folder) {
    return free(folder) >= LEAST;
  }

  /**
   * @throws DataRefused before anything is begun that would stop in the middle
   */
  static void mustBeLeft(Path folder) {
    long free = free(folder);
    if (free < LEAST) {
      throw new DataRefused(
          "The disk that holds "
              + folder
              + " is full: "
              + (free >> 20)
              + " MB are free, "
              + (LEAST >> 20)
              + " are needed. Make room and try again; nothing that was acknowledged is lost.");
    }
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  /** True when this fault is the disk's. */
  static boolean isMissing(IOException e) {
    String why = why(e);
    return why.equals(FULL) || why.equals(READ_ONLY);
  }

  /** What the operating system said, without the file's name. */
  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "the system does not allow it";
    }
    String said =
        e instanceof FileSystemException system && system.getReason() != null
            ? String.valueOf(system.getReason())
            : String.valueOf(e.getMessage());
    String small = said.toLowerCase(Locale.ROOT);
    return small.contains("no space left") || small.contains("disk quota")
        ? FULL
        : small.contains("read-only file system") ? READ_ONLY : said;
  }
}
