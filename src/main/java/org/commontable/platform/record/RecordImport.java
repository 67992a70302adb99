package org.commontable.platform.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes an exported record into an installation that has none: every line as it was, and with it
 * the manifest, signature and key under which it came. Exported again it is the same bytes; what is
 * added later is signed by the key of the new installation, which names the old one under origin/.
 */
public final class RecordImport {
  private RecordImport() {}

  /** Why nothing was taken, in one sentence. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /**
   * In the caller's transaction, which must be rolled back when this throws.
   *
   * @param fingerprint of the key it must be signed with; empty when any will do
   * @param judge what does not follow from the entries before it, first one first
   * @throws IOException when the files cannot be read at all
   */
  public static Head into(
      JdbcClient jdbc, Path export, String fingerprint, Function<List<Entry>, List<Fault>> judge)
      throws IOException, Refused {
    SortedMap<String, byte[]> files = files(export);
    var entries = new ArrayList<Entry>();
    var reading = new Checked(files, entries::add, withheld -> {}).read();
    if (!reading.whole()) {
      throw new Refused("it is damaged: " + reading.faults().getFirst().sentence());
    }
    if (reading.isPublic()) {
      throw new Refused("it is a public record, which lacks most of its entries: take a whole one");
    }
    if (reading.holdsBack()) {
      throw new Refused(
          "it withholds "
              + (reading.held().size() + reading.shut())
              + " lines of delegates who differed when it was taken: take one made after that was"
              + " settled, or have the operator export it");
    }
    if (!fingerprint.isEmpty() && !fingerprint.equals(reading.fingerprint())) {
      throw new Refused("it is signed with another key, " + reading.fingerprint());
    }
    mustBeKnown(entries);
    var differences = judge.apply(entries);
    if (!differences.isEmpty()) {
      throw new Refused(
          "verify does not accept it: "
              + differences.getFirst().sentence()
              + (differences.size() > 1 ? " (and " + (differences.size() - 1) + " more)" : ""));
    }
    StoredRecord.hold(jdbc);
    if (jdbc.sql("SELECT count(*) FROM record.entry").query(Long.class).single() > 0) {
      throw new Refused("this installation has a record of its own: name an empty one with --data");
    }
    keep(jdbc, files);
    return reading.head();
  }

  private static SortedMap<String, byte[]> files(Path export) throws IOException, Refused {
    try {
      return RecordReader.files(export);
    } catch (Ustar.Broken broken) {
      throw new Refused("it is no export of a record, or damaged: " + broken.getMessage());
    }
  }

  /** A newer program may have written what this one would not understand. */
  private static void mustBeKnown(List<Entry> entries) throws Refused {
    var described = DescribedTypes.inThisBuild();
    for (Entry entry : entries) {
      try {
        described.mustDescribe(entry.format(), entry.type(), entry.payload().keySet());
      } catch (IllegalStateException unknown) {
        throw new Refused(
            "entry "
                + entry.seq()
                + " was written by a newer Commontable (type "
                + entry.type()
                + ", format "
                + entry.format()
                + "): import it with that version");
      }
    }
  }

  private static void keep(JdbcClient jdbc, SortedMap<String, byte[]> files) {
    // As they were written, not as they read with what stands apart from them.
    new String(Objects.requireNonNull(files.get(Checked.ENTRIES)), StandardCharsets.UTF_8)
        .lines()
        .map(Entry::read)
        .forEach(entry -> StoredRecord.insert(jdbc, entry));
    for (var file : files.entrySet()) {
      var name = file.getKey();
      if (name.startsWith(Checked.TEXTS)) {
        jdbc.sql("INSERT INTO record.text (hash, content) VALUES (:hash, :content)")
            .param("hash", name.substring(Checked.TEXTS.length()))
            .param("content", new String(file.getValue(), StandardCharsets.UTF_8))
            .update();
      } else if (name.equals(Checked.COMMITMENTS)) {
        new String(file.getValue(), StandardCharsets.UTF_8)
            .lines()
            .map(ValueLine::read)
            .forEach(value -> keep(jdbc, value));
      } else if (!name.equals(Checked.ENTRIES)) {
        jdbc.sql("INSERT INTO record.origin (name, bytes) VALUES (:name, :bytes)")
            .param("name", name)
            .param("bytes", file.getValue())
            .update();
      }
    }
  }

  private static void keep(JdbcClient jdbc, ValueLine value) {
    jdbc.sql(
            """
            INSERT INTO record.commitment_value (hash, kind, salt, value)
            VALUES (:hash, 'imported', :salt, :value)
            """)
        .param("hash", value.commitment())
        .param("salt", value.salt())
        .param("value", value.value())
        .update();
  }
}
