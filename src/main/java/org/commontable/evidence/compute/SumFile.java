package org.commontable.evidence.compute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commontable.measures.Rate;
import org.commontable.shared.Fraction;
import org.commontable.shared.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with the numbers of one sum, or a part of it; says by name and row which field is
 * missing or wrong, and which were never looked at.
 *
 * @param at where the object stands: empty for the whole file, {@code schools[1].} for a row
 * @param asked the fields that the sum looked at; one set for all rows of a list
 * @param parts the objects within
 */
record SumFile(
    Map<String, @Nullable Object> fields, String at, Set<String> asked, List<SumFile> parts) {
  static SumFile read(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, not a file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (PlainJson.read(in) instanceof Map<?, ?> fields) {
        return new SumFile(named(fields), "", new HashSet<>(), new ArrayList<>());
      }
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(file + " is " + broken.getMessage(), broken);
    } catch (IOException missing) {
      throw new IllegalArgumentException("cannot read " + file, missing);
    }
    throw new IllegalArgumentException(file + " holds no JSON object {…}.");
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> fields) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    fields.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  /** Empty where it is left out or null. */
  Optional<Object> optional(String name) {
    asked.add(name);
    return Optional.ofNullable(fields.get(name));
  }

  Object required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalArgumentException("the field \"" + at(name) + "\" is missing"));
  }

  /** {@code schools[1].focal}. */
  private String at(String name) {
    return at + name;
  }

  String text(String name) {
    return Given.text(required(name), at(name));
  }

  long whole(String name) {
    return Given.whole(required(name), at(name));
  }

  /** Never negative. */
  long count(String name) {
    return Given.count(required(name), at(name));
  }

  Fraction fraction(String name) {
    return Given.fraction(required(name), at(name));
  }

  double number(String name) {
    return Given.number(required(name), at(name));
  }

  /** [events, people]. */
  Rate rate(String name) {
    return Given.rate(required(name), at(name));
  }

  /** As {@link #rate}, where each person counts at most once. */
  Rate people(String name) {
    return Given.people(required(name), at(name));
  }

  List<?> list(String name) {
    return Given.list(required(name), at(name));
  }

  Map<String, @Nullable Object> map(String name) {
    return object(required(name), at(name));
  }

  private static Map<String, @Nullable Object> object(@Nullable Object node, String at) {
    if (node instanceof Map<?, ?> fields) {
      return named(fields);
    }
    throw Given.wrong(at, "an object {…}", node);
  }

  /** An object within. */
  SumFile part(String name) {
    return part(required(name), at(name), new HashSet<>());
  }

  /** A list of objects. */
  List<SumFile> rows(String name) {
    Set<String> ofAll = new HashSet<>();
    return Given.each(required(name), at(name), (row, where) -> part(row, where, ofAll));
  }

  private SumFile part(@Nullable Object node, String where, Set<String> looked) {
    var part = new SumFile(object(node, where), where + ".", looked, new ArrayList<>(0));
    parts.add(part);
    return part;
  }

  /** Fields that no sum of this name knows, as one that is misspelled. */
  Stream<String> unused() {
    return Stream.concat(
        fields.keySet().stream().filter(name -> !asked.contains(name)).map(this::at),
        parts.stream().flatMap(SumFile::unused));
  }
}
