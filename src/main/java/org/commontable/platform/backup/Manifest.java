package org.commontable.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commontable.platform.record.StrictJson;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The first entry of a backup: what it is and everything that follows, in order. Whoever reads it
 * accepts nothing that is not announced here, byte for byte.
 *
 * @param program the version that wrote it
 * @param made when its snapshot was taken (ISO 8601)
 * @param migrations version and checksum of each that the database had
 * @param sequences their last value and whether it was given out
 */
record Manifest(
    String program,
    String made,
    SortedMap<String, Long> migrations,
    List<Table> tables,
    SortedMap<String, Sequence> sequences,
    List<Part> files) {
  static final String NAME = "commontable-backup.json";
  static final long FORMAT = 1;

  /** A manifest is read whole; a hundred thousand files fit. */
  static final int LARGEST = 16 << 20;

  private static final String WHAT = "commontable-backup";
  private static final String FILE_NAME =
      "files(/[\\p{L}\\p{N}_][\\p{L}\\p{N} ._,()+=@-]*)+"; // no segment begins with a dot

  /** An entry of the archive. */
  record Part(String name, long bytes, String sha256) {}

  /** A table's rows, as {@code COPY table (columns) TO STDOUT} gives them. */
  record Table(String name, List<String> columns, long rows, Part part) {}

  /** Where a sequence stands. */
  record Sequence(long last, boolean called) {}

  /** Made by a program whose backups this one cannot read. */
  static final class Newer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Newer(String what) {
      super(what);
    }
  }

  static boolean isFileName(String name) {
    return TarHeader.fits(name) && name.matches(FILE_NAME); // the pattern calls itself
  }

  String newest() {
    return migrations.lastKey();
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    tables.forEach(table -> parts.add(table.part()));
    parts.addAll(files);
    return parts;
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("what", WHAT);
    json.put("format", FORMAT);
    json.put("program", program);
    json.put("made", made);
    json.put("newest", newest());
    json.put("migrations", migrations);
    json.put("tables", tables.stream().map(Manifest::json).toList());
    var stand = new LinkedHashMap<String, Object>();
    sequences.forEach(
        (name, at) -> stand.put(name, Map.of("last", at.last(), "called", at.called())));
    json.put("sequences", stand);
    json.put("files", files.stream().map(part -> json(part, new LinkedHashMap<>())).toList());
    return JsonText.of(json) + "\n";
  }

  /**
   * @throws Newer when a later program wrote it
   * @throws Damaged when it is none, or contradicts itself
   */
  static Manifest read(String text) throws Damaged {
    try {
      var json = new Fields(StrictJson.read(text));
      if (!json.text("what").equals(WHAT)) {
        throw new Damaged("its first entry does not say that it is a backup");
      }
      if (json.number("format") > FORMAT) {
        throw new Newer(
            "its format is " + json.number("format") + ", this program reads " + FORMAT);
      }
      var migrations = new TreeMap<String, Long>();
      json.fields("migrations")
          .forEach((version, it) -> migrations.put(version, Fields.number(it)));
      var sequences = new TreeMap<String, Sequence>();
      json.fields("sequences")
          .forEach(
              (name, it) -> {
                var at = new Fields(it);
                sequences.put(name, new Sequence(at.number("last"), at.truth("called")));
              });
      var tables = new ArrayList<Table>();
      for (var it : json.list("tables")) {
        var table = new Fields(it);
        var name = table.text("name");
        tables.add(
            new Table(
                name, table.texts("columns"), table.count("rows"), part(table, "tables/" + name)));
      }
      var files = new ArrayList<Part>();
      for (var it : json.list("files")) {
        var file = new Fields(it);
        files.add(part(file, file.text("part")));
      }
      var manifest =
          new Manifest(
              json.text("program"), json.text("made"), migrations, tables, sequences, files);
      manifest.mustFit();
      return manifest;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Damaged("its list of contents cannot be read: " + e.getMessage());
    }
  }

  private void mustFit() throws Damaged {
    if (migrations.isEmpty()) {
      throw new Damaged("it names no migration");
    }
    long total = 0;
    String before = "";
    for (var file : files) {
      if (!isFileName(file.name()) || file.name().compareTo(before) <= 0) {
        throw new Damaged("it names a file that no table has: " + shown(file.name()));
      }
      before = file.name();
    }
    for (var part : parts()) {
      total = Math.addExact(total, part.bytes());
    }
  }

  private static Part part(Fields fields, String name) {
    if (!TarHeader.fits(name) || !fields.text("sha256").matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a part without a name or digest");
    }
    return new Part(name, fields.count("bytes"), fields.text("sha256"));
  }

  private static Map<String, Object> json(Table table) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", table.name());
    json.put("columns", table.columns());
    json.put("rows", table.rows());
    return json(table.part(), json);
  }

  private static Map<String, Object> json(Part part, Map<String, Object> into) {
    into.put("part", part.name());
    into.put("bytes", part.bytes());
    into.put("sha256", part.sha256());
    return into;
  }

  /** A name out of a file that may be anybody's. */
  static String shown(String name) {
    var plain = name.replaceAll("[^ -~]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  /** What the JSON must hold; says which field is missing. */
  private record Fields(Map<?, ?> map) {
    Fields(@Nullable Object value) {
      this(map(value));
    }

    private static Map<?, ?> map(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw new IllegalArgumentException("an object is expected");
    }

    private <T> T need(String name, Class<T> kind) {
      if (kind.isInstance(map.get(name))) {
        return kind.cast(map.get(name));
      }
      throw new IllegalArgumentException("the field " + name);
    }

    String text(String name) {
      return need(name, String.class);
    }

    long number(String name) {
      return need(name, Long.class);
    }

    long count(String name) {
      long count = number(name);
      if (count < 0) {
        throw new IllegalArgumentException("the field " + name);
      }
      return count;
    }

    boolean truth(String name) {
      return need(name, Boolean.class);
    }

    List<?> list(String name) {
      return need(name, List.class);
    }

    List<String> texts(String name) {
      var texts = new ArrayList<String>();
      for (var text : list(name)) {
        if (!(text instanceof String it)) {
          throw new IllegalArgumentException("the field " + name);
        }
        texts.add(it);
      }
      return texts;
    }

    Map<String, @Nullable Object> fields(String name) {
      var fields = new LinkedHashMap<String, @Nullable Object>();
      for (Map.Entry<?, ?> field : new Fields(map.get(name)).map().entrySet()) {
        fields.put(String.valueOf(field.getKey()), field.getValue());
      }
      return fields;
    }

    static long number(@Nullable Object value) {
      if (value instanceof Long number) {
        return number;
      }
      throw new IllegalArgumentException("a number is expected");
    }
  }
}
