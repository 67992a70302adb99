package org.commontable.evidence.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A node of well-known text (OGC 01-009), as a .prj file holds it: NAME["…",number,NODE[…]]. */
record Wkt(String name, List<String> texts, List<Double> numbers, List<Wkt> nodes) {
  private static final int DEEPEST = 12;

  /** Empty when it is no well-known text. */
  static Optional<Wkt> of(String text) {
    try {
      var reader = new Reader(text.strip());
      Wkt wkt = reader.node(0);
      return reader.at == reader.text.length() ? Optional.of(wkt) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  Optional<Wkt> node(String wanted) {
    return nodes.stream().filter(it -> it.name.equals(wanted)).findFirst();
  }

  /** PARAMETER["wanted",number]. */
  OptionalDouble parameter(String wanted) {
    return nodes.stream()
        .filter(it -> it.name.equals("PARAMETER") && it.first().equalsIgnoreCase(wanted))
        .filter(it -> !it.numbers.isEmpty())
        .mapToDouble(it -> it.numbers.getFirst())
        .findFirst();
  }

  String first() {
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Wkt node(int depth) {
      String name = word();
      if (depth > DEEPEST || name.isEmpty() || !takes('[')) {
        throw new IllegalArgumentException();
      }
      List<String> texts = new ArrayList<>();
      List<Double> numbers = new ArrayList<>();
      List<Wkt> nodes = new ArrayList<>();
      do {
        if (takes('"')) {
          int end = text.indexOf('"', at);
          if (end < 0) {
            throw new IllegalArgumentException();
          }
          texts.add(text.substring(at, end));
          at = end + 1;
        } else if (at < text.length() && Character.isLetter(text.charAt(at))) {
          nodes.add(node(depth + 1));
        } else {
          numbers.add(number());
        }
      } while (takes(','));
      if (!takes(']')) {
        throw new IllegalArgumentException();
      }
      return new Wkt(name.toUpperCase(Locale.ROOT), texts, numbers, nodes);
    }

    private String word() {
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      return text.substring(start, at);
    }

    private double number() {
      int start = at;
      while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return Double.parseDouble(text.substring(start, at));
    }

    private boolean takes(char c) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      boolean there = at < text.length() && text.charAt(at) == c;
      at += there ? 1 : 0;
      while (there && c != '"' && at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return there;
    }
  }
}
