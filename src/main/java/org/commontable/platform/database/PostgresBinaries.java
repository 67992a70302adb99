package org.commontable.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive in the jar into a private folder. The archive
 * must have the hash this project was tested with; a folder that was unpacked from another archive,
 * or only half, is never used.
 */
record PostgresBinaries(Path folder) {

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static PostgresBinaries in(Path parent) {
    var archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    var expected = expectedHash(archive);
    var folder = parent.resolve("programs-" + expected.substring(0, 16));
    if (!Files.exists(folder)) {
      unpack(archive, expected, PrivateFiles.folder(parent), folder);
    }
    return new PostgresBinaries(folder);
  }

  static String archiveName(String os, String arch) {
    if (os.toLowerCase(Locale.ROOT).startsWith("linux")) {
      switch (arch) {
        case "amd64", "x86_64" -> {
          return "postgres-linux-x86_64.txz";
        }
        case "aarch64", "arm64" -> {
          return "postgres-linux-arm_64.txz";
        }
        default -> {}
      }
    }
    throw new DataRefused(
        "No PostgreSQL is bundled for "
            + os
            + " on "
            + arch
            + ": name a PostgreSQL 15 or newer in COMMONTABLE_DB_URL.");
  }

  private static String expectedHash(String archive) {
    try (var list = PostgresBinaries.class.getResourceAsStream("archives.sha256")) {
      if (list == null) {
        throw new IllegalStateException("archives.sha256 is missing from the jar");
      }
      return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.endsWith("  " + archive))
          .map(line -> line.substring(0, 64))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new DataRefused("The list of PostgreSQL archives cannot be read.", e);
    }
  }

  private static void unpack(String archive, String expected, Path parent, Path folder) {
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new DataRefused(
            "The archive "
                + archive
                + " is missing from the build: name a PostgreSQL 15 or newer in"
                + " COMMONTABLE_DB_URL.");
      }
      unpack(packed, expected, parent, folder);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw new DataRefused(
            "PostgreSQL cannot be unpacked into " + parent + ": " + Room.why(e) + ".", e);
      }
    }
  }

  /**
   * Unpacks beside the final name, checks the hash, then renames: a crash leaves nothing usable.
   */
  static void unpack(InputStream packed, String expected, Path parent, Path folder)
      throws IOException {
    var fresh = Files.createTempDirectory(parent, "unpacking-");
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var counted = new DigestInputStream(new BufferedInputStream(packed, 1 << 16), sha);
      try (var tar = new TarArchiveInputStream(new XZInputStream(counted))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          place(tar, entry, fresh);
        }
        counted.transferTo(java.io.OutputStream.nullOutputStream());
      }
      var found = HexFormat.of().formatHex(sha.digest());
      if (!found.equals(expected)) {
        throw new DataRefused(
            "The PostgreSQL archive in this build is not the one the project was tested with ("
                + found
                + " instead of "
                + expected
                + "): build again from a clean checkout.");
      }
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      PrivateFiles.forget(fresh);
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive names a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      var link = Path.of(entry.getLinkName());
      if (link.isAbsolute() || link.getNameCount() != 1) {
        throw new IOException("the archive links outside its folder: " + entry.getName());
      }
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, link);
    } else if (!entry.getName().endsWith(".a")) {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
