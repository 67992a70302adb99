package org.commontable.evidence.imports;

import java.util.Optional;
import java.util.OptionalInt;
import org.commontable.evidence.files.FileBytes;

/**
 * A file as somebody handed it in.
 *
 * @param year the school year that was given with it
 * @param address from which the table fetched it itself
 * @param layout that somebody chose, where the columns fit several
 */
public record Handed(
    String name,
    FileBytes file,
    OptionalInt year,
    Optional<String> address,
    Optional<String> layout) {
  private static final int LONGEST = 200;

  public Handed {
    name = clean(name);
  }

  public static Handed of(String name, FileBytes file) {
    return new Handed(name, file, OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  public Handed with(FileBytes other) {
    return new Handed(name, other, year, address, layout);
  }

  public Handed of(OptionalInt other) {
    return new Handed(name, file, other, address, layout);
  }

  public Handed as(Optional<String> kind) {
    return new Handed(name, file, year, address, kind);
  }

  /** The last part of a path, without control characters; never empty. */
  private static String clean(String name) {
    String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String cut = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    return cut.isEmpty() ? "file.csv" : cut;
  }
}
