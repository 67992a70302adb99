package org.commontable.platform.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole record as files, signed. The same record gives the same bytes, except for values that
 * were erased in between.
 */
public record RecordExport(SortedMap<String, byte[]> files, Head head, String fingerprint) {

  /** Reads the entries first and then what they refer to, which is always written before them. */
  public static RecordExport of(JdbcClient jdbc, RecordKey key) {
    var entries = new StringBuilder();
    var texts = new TreeSet<String>();
    var commitments = new TreeSet<String>();
    var head = new Head[] {Head.EMPTY};
    jdbc.sql("SELECT seq, line FROM record.entry ORDER BY seq")
        .query(
            rows -> {
              var line = rows.getString("line");
              var entry = DamagedRecord.entry(rows.getLong("seq"), line);
              entries.append(line).append('\n');
              References.in(entry.payload(), References.TEXT, texts::add);
              References.in(entry.payload(), Commitment.PREFIX, commitments::add);
              head[0] = new Head(entry.seq(), entry.hash());
            });
    return of(entries.toString(), values(jdbc, commitments), texts(jdbc, texts), head[0], key);
  }

  static RecordExport of(
      String entries,
      List<ValueLine> values,
      SortedMap<String, String> texts,
      Head head,
      RecordKey key) {
    var files = new TreeMap<String, byte[]>();
    var commitments = new StringBuilder();
    values.forEach(value -> commitments.append(value.line()).append('\n'));
    files.put(Checked.README, readme());
    files.put(Checked.ENTRIES, entries.getBytes(StandardCharsets.UTF_8));
    files.put(Checked.COMMITMENTS, commitments.toString().getBytes(StandardCharsets.UTF_8));
    files.put(Checked.KEY, key.publicFile());
    texts.forEach(
        (hash, text) -> files.put(Checked.TEXTS + hash, text.getBytes(StandardCharsets.UTF_8)));
    byte[] manifest = Manifest.of(files, head, key.fingerprint());
    files.put(Manifest.NAME, manifest);
    files.put(Manifest.SIGNATURE, key.sign(manifest));
    return new RecordExport(Collections.unmodifiableSortedMap(files), head, key.fingerprint());
  }

  /** All files in one, for a download. */
  public byte[] tar() {
    return Ustar.write(files);
  }

  /** Writes the files into a folder, or, when the name ends in .tar, into that archive. */
  public void write(Path out) throws IOException {
    if (out.toString().endsWith(".tar")) {
      Files.write(out, tar(), java.nio.file.StandardOpenOption.CREATE_NEW);
      return;
    }
    Files.createDirectories(out);
    for (var file : files.entrySet()) {
      var target = out.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, file.getValue(), java.nio.file.StandardOpenOption.CREATE_NEW);
    }
  }

  private static List<ValueLine> values(JdbcClient jdbc, TreeSet<String> used) {
    return jdbc
        .sql("SELECT hash, salt, value FROM record.commitment_value ORDER BY hash COLLATE \"C\"")
        .query(
            (rows, n) ->
                new ValueLine(
                    rows.getString("hash"), rows.getString("salt"), rows.getString("value")))
        .list()
        .stream()
        .filter(value -> used.contains(value.commitment()))
        .toList();
  }

  private static SortedMap<String, String> texts(JdbcClient jdbc, TreeSet<String> used) {
    var texts = new TreeMap<String, String>();
    jdbc.sql("SELECT hash, content FROM record.text")
        .query(
            rows -> {
              if (used.contains(rows.getString("hash"))) {
                texts.put(rows.getString("hash"), rows.getString("content"));
              }
            });
    return texts;
  }

  private static byte[] readme() {
    try (InputStream in = RecordExport.class.getResourceAsStream("export-readme.txt")) {
      if (in == null) {
        throw new IllegalStateException("export-readme.txt is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
