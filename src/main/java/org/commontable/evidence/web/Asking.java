package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.shelf.Question;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.platform.web.Form;
import org.springframework.util.MultiValueMap;

/** A question to the shelf as an address writes it. */
final class Asking {
  private static final String DIMENSION = "is.";

  private final Sent sent;
  private final List<String> dimensions;
  private final int page;

  private Asking(MultiValueMap<String, String> words) {
    this.dimensions =
        words.keySet().stream()
            .filter(it -> it.startsWith(DIMENSION) && it.length() <= Sent.LONGEST)
            .sorted()
            .limit(Sent.MOST_WORDS)
            .toList();
    List<String> names = new ArrayList<>(List.of("dataset", "place", "year", "group", "measure"));
    names.addAll(dimensions);
    Sent all = Sent.of(words, names).split("place");
    this.sent = all.with("dataset", all.one("dataset"));
    this.page = Sent.page(words.getFirst("page"));
  }

  static Asking of(MultiValueMap<String, String> sent) {
    return new Asking(sent);
  }

  int page() {
    return page;
  }

  List<String> of(String name) {
    return sent.of(name);
  }

  String dimension(String name) {
    return sent.one(DIMENSION + name);
  }

  Question question() {
    return new Question(
        of("dataset"), of("measure"), of("place"), of("year"), of("group"), where(), false);
  }

  private Map<String, String> where() {
    Map<String, String> where = new LinkedHashMap<>();
    for (String name : dimensions) {
      if (!of(name).isEmpty()) {
        where.put(name.substring(DIMENSION.length()), sent.one(name));
      }
    }
    return where;
  }

  /** What the fields of the form show again. */
  Form form() {
    return sent.form();
  }

  /** This question at another path. */
  String address(String path) {
    return sent.address(path);
  }

  /** With this place instead of the word that may mean several. */
  String at(String word, String place) {
    return sent.with("place", of("place").stream().map(it -> it.equals(word) ? place : it).toList())
        .address(NumbersPages.PATH);
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
