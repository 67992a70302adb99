package org.commontable.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A backup taken apart and put together again with a seal of its own, as somebody would who knows
 * the format and means harm.
 */
final class Forged {
  /** Header and bytes of each entry, in order. */
  record Entry(byte[] header, byte[] bytes) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  static Forged from(Path backup) {
    try {
      var forged = new Forged();
      byte[] file = Files.readAllBytes(backup);
      var plain = new ByteArrayInputStream(file, 0, file.length - Seal.LENGTH);
      byte[] tar = new GZIPInputStream(plain).readAllBytes();
      int at = 0;
      while (tar[at] != 0) {
        byte[] header = Arrays.copyOfRange(tar, at, at + 512);
        var name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
        int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII), 8);
        forged.entries.put(
            name, new Entry(header, Arrays.copyOfRange(tar, at + 512, at + 512 + size)));
        at += 512 + size + TarHeader.padding(size);
      }
      return forged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String manifest() {
    return new String(entries.get(Manifest.NAME).bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    return entries.get(name).bytes();
  }

  /** With a right header, whatever the new list says. */
  Forged manifest(UnaryOperator<String> change) {
    return with(Manifest.NAME, change.apply(manifest()).getBytes(StandardCharsets.UTF_8));
  }

  Forged with(String name, byte[] bytes) {
    entries.put(name, new Entry(TarHeader.of(name, bytes.length), bytes));
    return this;
  }

  /** Another header before the same bytes. */
  Forged header(String name, byte[] header) {
    entries.put(name, new Entry(header, entries.get(name).bytes()));
    return this;
  }

  /** Other rows, honestly announced: digest, size and number of rows fit. */
  Forged rows(String table, String rows, long count) {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    var name = "tables/" + table;
    var sink = new Measured(java.io.OutputStream.nullOutputStream());
    try {
      sink.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var digest = sink.sha256();
    manifest(
        json ->
            json.replaceFirst(
                "(\"name\":\""
                    + table
                    + "\",\"columns\":\\[[^\\]]*\\]),\"rows\":\\d+,(\"part\":\"[^\"]*\"),\"bytes\":\\d+,\"sha256\":\"[0-9a-f]*\"",
                "$1,\"rows\":"
                    + count
                    + ",$2,\"bytes\":"
                    + bytes.length
                    + ",\"sha256\":\""
                    + digest
                    + "\""));
    return with(name, bytes);
  }

  Path write(Path file) {
    try (var out =
        new GZIPOutputStream(
            new Seal.Stamping(new java.io.BufferedOutputStream(Files.newOutputStream(file))))) {
      for (var entry : entries.values()) {
        out.write(entry.header());
        out.write(entry.bytes());
        out.write(new byte[TarHeader.padding(entry.bytes().length)]);
      }
      out.write(new byte[1024]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static byte[] sealed(byte[] gzip) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(gzip);
    out.writeBytes(Seal.of(Digests.sha256().digest(gzip)));
    return out.toByteArray();
  }
}
