package org.commontable.evidence.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * A shapefile is several files of one name; it travels as a ZIP of them.
 *
 * @param stem their common name
 * @param parts by ending, in small letters
 */
record ShapeArchive(String stem, Map<String, byte[]> parts) {
  private static final List<String> READ = List.of("shp", "dbf", "prj", "cpg");

  /** How a .shp begins that somebody handed in without the files beside it. */
  private static final byte[] ALONE = {0, 0, 0x27, 0x0A};

  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_BYTES = 64L << 20;

  /** Empty when it is no ZIP, or one without shapes. */
  static Optional<ShapeArchive> of(FileBytes file) {
    Map<String, Map<String, byte[]>> byStem = new LinkedHashMap<>();
    try (InputStream raw = file.open()) {
      byte[] first = raw.readNBytes(4);
      if (java.util.Arrays.equals(first, ALONE)) {
        throw Refusal.file(Kind.SHAPE_PART_MISSING, 0, "part", "dbf");
      }
      if (first.length < 4 || first[0] != 'P' || first[1] != 'K' || first[2] > 8) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (InputStream raw = file.open();
        ZipInputStream zip = new ZipInputStream(raw)) {
      long left = MOST_BYTES;
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          return Optional.empty();
        }
        String name = entry.getName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String ending = last.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 1 || name.startsWith("__MACOSX/") || !READ.contains(ending)) {
          left -= skipped(zip, left);
          continue;
        }
        byte[] part = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, left + 1));
        left -= part.length;
        if (left < 0) {
          throw tooFar();
        }
        byStem
            .computeIfAbsent(last.substring(0, dot), x -> new LinkedHashMap<>())
            .put(ending, part);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw Refusal.file(Kind.CUT_OFF, 0);
    }
    byStem.values().removeIf(parts -> !parts.containsKey("shp"));
    if (byStem.isEmpty()) {
      return Optional.empty();
    }
    if (byStem.size() > 1) {
      throw Refusal.file(Kind.SHAPE_SEVERAL, 0, "names", String.join(", ", byStem.keySet()));
    }
    var only = byStem.entrySet().iterator().next();
    mustBeWhole(only.getValue());
    return Optional.of(new ShapeArchive(only.getKey(), only.getValue()));
  }

  private static long skipped(ZipInputStream zip, long most) throws IOException {
    byte[] some = new byte[1 << 13];
    long skipped = 0;
    for (int read = zip.read(some); read > 0; read = zip.read(some)) {
      skipped += read;
      if (skipped > most) {
        throw tooFar();
      }
    }
    return skipped;
  }

  private static Refusal.Unreadable tooFar() {
    return Refusal.file(Kind.EXPANDS_TOO_FAR, 0, "limit", MOST_BYTES >> 20);
  }

  private static void mustBeWhole(Map<String, byte[]> parts) {
    for (String part : List.of("dbf", "prj")) {
      if (!parts.containsKey(part)) {
        throw Refusal.file(Kind.SHAPE_PART_MISSING, 0, "part", part);
      }
    }
  }

  /** Of the letters of the table: its .cpg says so, or they are UTF-8, or else Windows-1252. */
  Charset charset() {
    String said =
        new String(parts.getOrDefault("cpg", new byte[0]), StandardCharsets.ISO_8859_1).strip();
    return said.equalsIgnoreCase("UTF-8") || said.equals("65001")
        ? StandardCharsets.UTF_8
        : Charset.forName("windows-1252");
  }

  String projection() {
    return new String(parts.getOrDefault("prj", new byte[0]), StandardCharsets.UTF_8);
  }

  byte[] part(String ending) {
    return parts.getOrDefault(ending, new byte[0]);
  }

  /** The ZIP of a .shp file and those beside it; the same bytes whenever it is made. */
  static FileBytes pack(Path shapes) throws IOException {
    String name = String.valueOf(shapes.getFileName());
    String stem = name.substring(0, name.length() - 4);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var files = Files.list(shapes.toAbsolutePath().getParent())) {
      for (Path file : files.sorted().toList()) {
        String other = String.valueOf(file.getFileName());
        String ending = other.substring(other.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (READ.contains(ending)
            && other.length() == name.length()
            && other.startsWith(stem + ".")
            && Files.size(file) <= MOST_BYTES) {
          parts.put(ending, Files.readAllBytes(file));
        }
      }
    }
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (String ending : READ) {
        byte[] part = parts.get(ending);
        if (part != null) {
          zip.putNextEntry(entry(stem + "." + ending, part));
          zip.write(part);
        }
      }
    }
    return FileBytes.of(packed.toByteArray());
  }

  private static ZipEntry entry(String name, byte[] part) {
    CRC32 crc = new CRC32();
    crc.update(part);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(part.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }
}
