package org.commontable.evidence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commontable.evidence.Question;
import org.commontable.evidence.Shelf;
import org.commontable.platform.web.Form;
import org.commontable.shared.Direction;
import org.springframework.util.MultiValueMap;

/** A question as an address writes it: the same address asks the same again. */
final class Asking {
  /** Of one kind; nobody compares more, and no address holds them. */
  private static final int MOST_WORDS = 60;

  private static final int LONGEST = 120;
  private static final String DIMENSION = "is.";

  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final int page;

  private Asking(MultiValueMap<String, String> sent) {
    take(sent, "dataset");
    words.computeIfPresent("dataset", (name, all) -> all.subList(0, 1));
    take(sent, "place");
    words.computeIfPresent(
        "place",
        (name, all) ->
            all.stream()
                .flatMap(it -> Stream.of(it.split("[,;]")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    for (String name : List.of("year", "group", "measure")) {
      take(sent, name);
    }
    sent.keySet().stream()
        .filter(it -> it.startsWith(DIMENSION) && it.length() <= LONGEST)
        .sorted()
        .limit(MOST_WORDS)
        .forEach(it -> take(sent, it));
    this.page = page(sent.getFirst("page"));
  }

  static Asking of(MultiValueMap<String, String> sent) {
    return new Asking(sent);
  }

  private void take(MultiValueMap<String, String> sent, String name) {
    List<String> all =
        sent.getOrDefault(name, List.of()).stream()
            .map(Asking::shown)
            .filter(it -> !it.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    if (!all.isEmpty()) {
      words.put(name, all);
    }
  }

  /** What is too long to be a word is cut, so that it is unknown and can be shown. */
  private static String shown(String word) {
    String plain = Direction.straight(word.replaceAll("\\p{Cntrl}", " ")).strip();
    return plain.codePointCount(0, plain.length()) > LONGEST
        ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : plain;
  }

  private static int page(@org.jspecify.annotations.Nullable String written) {
    return written != null && written.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(written) : 1;
  }

  int page() {
    return page;
  }

  List<String> of(String name) {
    return words.getOrDefault(name, List.of());
  }

  String dimension(String name) {
    return of(DIMENSION + name).stream().findFirst().orElse("");
  }

  Question question() {
    return new Question(
        of("dataset"), of("measure"), of("place"), of("year"), of("group"), where(), false);
  }

  private Map<String, String> where() {
    Map<String, String> where = new LinkedHashMap<>();
    words.forEach(
        (name, all) -> {
          if (name.startsWith(DIMENSION)) {
            where.put(name.substring(DIMENSION.length()), all.getFirst());
          }
        });
    return where;
  }

  /** What the fields of the form show again. */
  Form form() {
    Map<String, String> fields = new LinkedHashMap<>();
    words.forEach((name, all) -> fields.put(name, String.join(", ", all)));
    return Form.of(fields);
  }

  /** This question at another path. */
  String address(String path) {
    return address(path, words);
  }

  /** With this place instead of the word that may mean several. */
  String at(String word, String place) {
    Map<String, List<String>> other = new LinkedHashMap<>(words);
    other.put("place", of("place").stream().map(it -> it.equals(word) ? place : it).toList());
    return address(NumbersPages.PATH, other);
  }

  private static String address(String path, Map<String, List<String>> words) {
    StringBuilder address = new StringBuilder(path);
    words.forEach(
        (name, all) ->
            all.forEach(
                word ->
                    address
                        .append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(word, StandardCharsets.UTF_8))));
    return address.toString();
  }

  /** The same on the command line, which knows places by their codes alone. */
  String command(List<String> places) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (String name : List.of("dataset", "place", "year", "group", "measure")) {
      options.put(name, name.equals("place") ? places : of(name));
    }
    options.put(
        "where", where().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
    return Shelf.command(options);
  }
}
