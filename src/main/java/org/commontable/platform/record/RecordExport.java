package org.commontable.platform.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole record as files, signed. The same record gives the same bytes, except for values that
 * were erased in between.
 */
public record RecordExport(SortedMap<String, byte[]> files, Head head, String fingerprint) {

  public static RecordExport of(JdbcClient jdbc, RecordKey key) {
    return of(jdbc, key, Long.MAX_VALUE, Map.of());
  }

  /**
   * A member's copy: whole but for what was said in the lines that are held back now; of lines
   * whose words do not stand apart from them it names only the hashes.
   */
  public static RecordExport holdingBack(JdbcClient jdbc, RecordKey key, HoldingBack holding) {
    var last = new long[1];
    each(
        jdbc,
        Long.MAX_VALUE,
        entry -> {
          holding.see(entry);
          last[0] = entry.seq();
        });
    return of(jdbc, key, last[0], holding.lines());
  }

  /** Reads the entries first and then what they refer to, which is always written before them. */
  private static RecordExport of(
      JdbcClient jdbc, RecordKey key, long last, Map<Long, String> held) {
    var entries = new StringBuilder();
    var texts = new TreeSet<String>();
    var commitments = new TreeSet<String>();
    var closed = new TreeSet<String>();
    var withheld = new TreeMap<Long, String>();
    var head = new Head[] {Head.EMPTY};
    each(
        jdbc,
        last,
        (entry, line) -> {
          head[0] = new Head(entry.seq(), entry.hash());
          var decision = held.get(entry.seq());
          var apart = Closed.hash(entry);
          if (decision != null && apart.isEmpty()) {
            withheld.put(entry.seq(), decision);
            entries.append(Withheld.line(entry)).append('\n');
            return;
          }
          entries.append(line).append('\n');
          References.in(entry.payload(), texts::add, commitments::add);
          if (decision == null) {
            apart.ifPresent(closed::add);
          } else {
            apart.ifPresent(commitments::remove);
          }
        });
    return of(
        entries.toString(),
        values(jdbc, commitments, closed),
        texts(jdbc, texts),
        head[0],
        key,
        Origin.of(jdbc),
        withheld);
  }

  /**
   * What everybody may have: the same chain, in which most lines tell only their hashes; no value
   * behind any commitment but what was said in the lines it shows; signed like the whole.
   */
  public static RecordExport inPublic(JdbcClient jdbc, RecordKey key, Redaction redaction) {
    var head = new Head[] {Head.EMPTY};
    var values = new TreeMap<String, ValueLine>();
    values(jdbc).forEach(value -> values.put(value.commitment(), value));
    each(
        jdbc,
        Long.MAX_VALUE,
        entry -> {
          redaction.see(opened(entry, values));
          head[0] = new Head(entry.seq(), entry.hash());
        });
    var lines = new StringBuilder();
    var said = new TreeMap<String, ValueLine>();
    var used = new TreeSet<String>();
    var shown = new long[1];
    each(
        jdbc,
        head[0].seq(), // what came meanwhile was not looked at
        written -> {
          var entry = opened(written, values);
          if (redaction.shows(entry)) {
            shown[0]++;
            References.in(entry.payload(), used::add, value -> {});
            Closed.hash(written).ifPresent(hash -> said.put(hash, values.get(hash)));
            lines.append(written.line()).append('\n');
          } else {
            lines.append(Withheld.line(written)).append('\n');
          }
        });
    var files = new TreeMap<String, byte[]>();
    var told = redaction.told(head[0], shown[0], head[0].seq() - shown[0]);
    files.put(Checked.README, readme("public-readme.txt"));
    files.put(Checked.PUBLIC, (told + "\n").getBytes(StandardCharsets.UTF_8));
    files.put(Checked.ENTRIES, lines.toString().getBytes(StandardCharsets.UTF_8));
    files.put(Checked.COMMITMENTS, written(said.values()));
    texts(jdbc, used)
        .forEach(
            (hash, text) -> files.put(Checked.TEXTS + hash, text.getBytes(StandardCharsets.UTF_8)));
    return signed(files, head[0], key);
  }

  private static Entry opened(Entry entry, Map<String, ValueLine> values) {
    return Closed.opened(entry, hash -> values.containsKey(hash) ? values.get(hash).value() : null);
  }

  private static void each(JdbcClient jdbc, long last, Consumer<Entry> taker) {
    each(jdbc, last, (entry, line) -> taker.accept(entry));
  }

  private static void each(JdbcClient jdbc, long last, BiConsumer<Entry, String> taker) {
    jdbc.sql("SELECT seq, line FROM record.entry WHERE seq <= :last ORDER BY seq")
        .param("last", last)
        .query(
            rows -> {
              var line = rows.getString("line");
              taker.accept(DamagedRecord.entry(rows.getLong("seq"), line), line);
            });
  }

  static RecordExport of(
      String entries,
      List<ValueLine> values,
      SortedMap<String, String> texts,
      Head head,
      RecordKey key) {
    return of(entries, values, texts, head, key, new TreeMap<>(), Map.of());
  }

  /** As it was imported where nothing changed since; else signed by this table's own key. */
  private static RecordExport of(
      String entries,
      List<ValueLine> values,
      SortedMap<String, String> texts,
      Head head,
      RecordKey key,
      SortedMap<String, byte[]> origin,
      Map<Long, String> held) {
    var files = new TreeMap<String, byte[]>();
    files.put(Checked.ENTRIES, entries.getBytes(StandardCharsets.UTF_8));
    files.put(Checked.COMMITMENTS, written(values));
    texts.forEach(
        (hash, text) -> files.put(Checked.TEXTS + hash, text.getBytes(StandardCharsets.UTF_8)));
    var imported = Origin.unchanged(files, origin, head);
    if (imported.isPresent()) {
      return new RecordExport(
          Collections.unmodifiableSortedMap(imported.get()), head, Origin.fingerprint(origin));
    }
    if (!held.isEmpty()) {
      files.put(Checked.HELD, HeldLines.write(held).getBytes(StandardCharsets.UTF_8));
    }
    files.put(Checked.README, readme("export-readme.txt"));
    Origin.name(files, origin);
    return signed(files, head, key);
  }

  private static RecordExport signed(SortedMap<String, byte[]> files, Head head, RecordKey key) {
    files.put(Checked.KEY, key.publicFile());
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
      var target = out.resolve(file.getKey()).normalize();
      if (!target.startsWith(out.normalize())) {
        throw new IOException("a file of the record lies outside its folder: " + file.getKey());
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, file.getValue(), java.nio.file.StandardOpenOption.CREATE_NEW);
    }
  }

  private static byte[] written(Collection<ValueLine> values) {
    var lines = new StringBuilder();
    values.forEach(value -> lines.append(value.line()).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param closed of these, fields that stand apart from their line and point at values themselves
   */
  private static List<ValueLine> values(
      JdbcClient jdbc, TreeSet<String> used, TreeSet<String> closed) {
    var all = values(jdbc);
    all.stream()
        .filter(value -> closed.contains(value.commitment()))
        .forEach(value -> References.in(Closed.fields(value.value()), text -> {}, used::add));
    return all.stream().filter(value -> used.contains(value.commitment())).toList();
  }

  private static List<ValueLine> values(JdbcClient jdbc) {
    return jdbc.sql(
            "SELECT hash, salt, value FROM record.commitment_value ORDER BY hash COLLATE \"C\"")
        .query(
            (rows, n) ->
                new ValueLine(
                    rows.getString("hash"), rows.getString("salt"), rows.getString("value")))
        .list();
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

  private static byte[] readme(String name) {
    try (InputStream in = RecordExport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
