package org.commontable.decisions.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text fallen into clauses: its paragraphs, headings and list items. Nothing is lost: lead,
 * clauses and the gaps after them, one after the other, are the text to the letter.
 *
 * @param lead blank lines before the first clause
 */
public record Clauses(String lead, List<Clause> all) {
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\S.*");

  /** As in Markdown, a number other than 1 begins no list in the middle of a paragraph. */
  private static final Pattern BEGINS_A_LIST = Pattern.compile("\\s*(?:[-*+]|1[.)])\\s+\\S.*");

  private static final int LONGEST_BEGINNING = 60;

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:\\s.*)?");

  /**
   * @param words as written, with a list item's own mark
   * @param gap what stands between it and the next
   */
  public record Clause(String words, String gap) {
    public boolean isItem() {
      return ITEM.matcher(firstLine(words)).matches();
    }

    public boolean isHeading() {
      return HEADING.matcher(firstLine(words)).matches();
    }
  }

  private record Span(int start, int end) {}

  public Clauses {
    all = List.copyOf(all);
  }

  public static Clauses of(String text) {
    var spans = spans(text);
    var clauses = new ArrayList<Clause>();
    for (int i = 0; i < spans.size(); i++) {
      int next = i + 1 < spans.size() ? spans.get(i + 1).start() : text.length();
      Span span = spans.get(i);
      clauses.add(
          new Clause(text.substring(span.start(), span.end()), text.substring(span.end(), next)));
    }
    return new Clauses(
        spans.isEmpty() ? text : text.substring(0, spans.getFirst().start()), clauses);
  }

  private static List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    boolean goesOn = false;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      if (line.isBlank()) {
        goesOn = false;
      } else {
        if (goesOn && !begins(line, text, spans.getLast())) {
          spans.set(spans.size() - 1, new Span(spans.getLast().start(), end));
        } else {
          spans.add(new Span(start, end));
        }
        goesOn = !HEADING.matcher(line).matches();
      }
      start = end + 1;
    }
    return spans;
  }

  private static boolean begins(String line, String text, Span before) {
    boolean inList =
        ITEM.matcher(firstLine(text.substring(before.start(), before.end()))).matches();
    return HEADING.matcher(line).matches()
        || (inList ? ITEM : BEGINS_A_LIST).matcher(line).matches();
  }

  private static String firstLine(String words) {
    int end = words.indexOf('\n');
    return end < 0 ? words : words.substring(0, end);
  }

  public int size() {
    return all.size();
  }

  /** The words of the clause of this number, from 1. */
  public String words(int number) {
    return all.get(number - 1).words();
  }

  /** What a reader calls each of them. */
  public List<Place> places() {
    return Place.of(this);
  }

  /** The words of a clause alone, an item under the number that the whole text prints. */
  public String shown(int number) {
    String last = places().get(number - 1).number();
    return words(number)
        .replaceFirst(
            "^(\\s*)\\d{1,9}(?=[.)]\\s)", "$1" + last.substring(last.lastIndexOf('.') + 1));
  }

  /** What the clauses say, without the gaps. */
  public List<String> words() {
    return all.stream().map(Clause::words).toList();
  }

  public String text() {
    var text = new StringBuilder(lead);
    all.forEach(clause -> text.append(clause.words()).append(clause.gap()));
    return text.toString();
  }

  /** How these words begin, so that two of one place are told apart; without an item's mark. */
  public static String begin(String words) {
    String line =
        firstLine(words).replaceFirst("^\\s*(?:[-*+]|\\d{1,9}[.)]|#{1,6})\\s+", "").strip();
    if (line.length() > LONGEST_BEGINNING) {
      int end = line.lastIndexOf(' ', LONGEST_BEGINNING);
      return line.substring(0, end < 1 ? LONGEST_BEGINNING : end) + "…";
    }
    return line.replaceFirst("[.,:;]$", "") + (words.strip().contains("\n") ? "…" : "");
  }

  /**
   * What replaces a list item or comes beside it is an item itself, as deep as that one: it gets
   * the mark that was left out. A heading is none.
   */
  public String asItemLike(int number, String words) {
    Clause like = all.get(number - 1);
    Clause first = of(words).all().getFirst();
    if (!like.isItem() || first.isHeading()) {
      return words;
    }
    int mark = 0;
    String line = like.words();
    while (Character.isWhitespace(line.charAt(mark))) {
      mark++;
    }
    if (first.isItem()) {
      return Character.isWhitespace(words.charAt(0)) ? words : line.substring(0, mark) + words;
    }
    while (!Character.isWhitespace(line.charAt(mark))) {
      mark++;
    }
    while (Character.isWhitespace(line.charAt(mark))) {
      mark++;
    }
    return line.substring(0, mark) + words;
  }
}
