package org.commontable.evidence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commontable.platform.web.Form;
import org.commontable.shared.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The words of a question as an address writes them: the same address asks the same again. */
final class Sent {
  /** Of one kind; nobody compares more, and no address holds them. */
  static final int MOST_WORDS = 60;

  static final int LONGEST = 120;

  private final Map<String, List<String>> words;
  private final boolean cut;

  private Sent(Map<String, List<String>> words, boolean cut) {
    this.words = words;
    this.cut = cut;
  }

  /** Words of other names are none of ours. */
  static Sent of(MultiValueMap<String, String> sent, List<String> names) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    boolean cut = false;
    for (String name : names) {
      List<String> all = sent.getOrDefault(name, List.of());
      cut |= all.size() > MOST_WORDS;
      List<String> some =
          all.stream()
              .limit(MOST_WORDS)
              .map(Sent::shown)
              .filter(it -> !it.isEmpty())
              .distinct()
              .toList();
      if (!some.isEmpty()) {
        words.put(name, some);
      }
    }
    return new Sent(words, cut);
  }

  /** What is too long to be a word is cut, so that it is unknown and can be shown. */
  private static String shown(String word) {
    String plain = Direction.straight(word.replaceAll("\\p{Cntrl}", " ")).strip();
    return plain.codePointCount(0, plain.length()) > LONGEST
        ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : plain;
  }

  /** Anything that is no page of a list is the first. */
  static int page(@Nullable String written) {
    return written != null && written.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(written) : 1;
  }

  List<String> of(String name) {
    return words.getOrDefault(name, List.of());
  }

  /** The first of them; empty where none was sent. */
  String one(String name) {
    return of(name).stream().findFirst().orElse("");
  }

  /** A field that takes several with commas between them. */
  Sent split(String name) {
    List<String> all =
        of(name).stream()
            .flatMap(it -> Stream.of(it.split("[,;]")))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    Sent split = with(name, all.stream().limit(MOST_WORDS).toList());
    return new Sent(split.words, cut || all.size() > MOST_WORDS);
  }

  /** Whether there were more words than a page takes; the others are left out. */
  boolean isCut() {
    return cut;
  }

  /** These instead; none takes the name away. */
  Sent with(String name, List<String> all) {
    Map<String, List<String>> other = new LinkedHashMap<>(words);
    if (all.isEmpty()) {
      other.remove(name);
    } else {
      other.put(name, List.copyOf(all));
    }
    return new Sent(other, cut);
  }

  Sent with(String name, String word) {
    return with(name, word.isEmpty() ? List.of() : List.of(word));
  }

  /** What the fields of the form show again. */
  Form form() {
    Map<String, String> fields = new LinkedHashMap<>();
    words.forEach((name, all) -> fields.put(name, String.join(", ", all)));
    return Form.of(fields);
  }

  /** This question at another path. */
  String address(String path) {
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

  /** As {@link #address}, ready for one more word. */
  String open(String path) {
    String address = address(path);
    return address + (address.contains("?") ? "&" : "?");
  }
}
