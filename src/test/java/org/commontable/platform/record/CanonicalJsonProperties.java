package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** One value has one spelling, and reading it gives the value back. */
class CanonicalJsonProperties {

  @Property(tries = 500)
  void whatWasWrittenIsReadBackAndWrittenAgainTheSame(@ForAll("values") Object value) {
    var written = CanonicalJson.write(value);

    assertThat(StrictJson.read(written)).isEqualTo(value);
    assertThat(CanonicalJson.write(StrictJson.read(written))).isEqualTo(written);
  }

  /** To look while reading is as strict as to write the value again and compare. */
  @Property(tries = 500)
  void aTextIsCanonicalOnlyAsItWouldBeWritten(
      @ForAll("values") Object value,
      @ForAll @IntRange(max = 99) int place,
      @ForAll("spoilt") String other) {
    var written = CanonicalJson.write(value);
    assertThat(StrictJson.canonical(written)).isEqualTo(value);

    int at = written.length() * place / 100;
    for (int kept : new int[] {at, Math.min(at + 1, written.length())}) {
      var changed = written.substring(0, at) + other + written.substring(kept);
      assertThat(accepts(changed)).as(changed).isEqualTo(isWritten(changed));
    }
  }

  private static boolean accepts(String text) {
    try {
      StrictJson.canonical(text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static boolean isWritten(String text) {
    try {
      return CanonicalJson.write(StrictJson.read(text)).equals(text);
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> spoilt() {
    return Arbitraries.of(
        " ",
        "\n",
        "\t",
        "0",
        "-",
        "1",
        "9007199254740992",
        "a",
        "\"",
        "\\",
        "/",
        "\\/",
        "\\n",
        "\\u000a",
        "\\u0041",
        "\\u00e9",
        "\\ud83d",
        "\ud83d",
        "\ud83d\ude00",
        "\\ud83d\\ude00",
        "\u007f",
        ",",
        "[]",
        "{}",
        "null",
        "\"a\":1,",
        "\"\":1,",
        "\u0001",
        "é");
  }

  @Property(tries = 300)
  void theOrderInWhichFieldsCameDoesNotMatter(
      @ForAll("objects") Map<String, Object> object, @ForAll long seed) {
    var keys = new ArrayList<>(object.keySet());
    Collections.shuffle(keys, new Random(seed));
    var shuffled = new LinkedHashMap<String, Object>();
    keys.forEach(key -> shuffled.put(key, object.get(key)));

    assertThat(CanonicalJson.write(shuffled)).isEqualTo(CanonicalJson.write(object));
  }

  @Property(tries = 500)
  void aTextIsEscapedAsTheStandardSaysAndNoMore(@ForAll("texts") String text) {
    var inside = CanonicalJson.write(text);

    assertThat(inside).startsWith("\"").endsWith("\"");
    var rebuilt = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              int known = "\b\t\n\f\r\"\\".indexOf(c);
              if (known >= 0) {
                rebuilt.append('\\').append("btnfr\"\\".charAt(known));
              } else if (c < 32) {
                rebuilt
                    .append("\\u00")
                    .append(c < 16 ? "0" : "1")
                    .append(Integer.toHexString(c % 16));
              } else {
                rebuilt.append((char) c);
              }
            });
    assertThat(inside).isEqualTo(rebuilt.append('"').toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\u0080')
        .withChars('\u20ac', '\u00f1', '\ufb33', '\uffff')
        .ofMaxLength(12);
  }

  @Provide
  Arbitrary<Object> values() {
    return nested(3);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    return Arbitraries.maps(texts(), nested(1)).ofMaxSize(6);
  }

  private Arbitrary<Object> nested(int depth) {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            texts().map(it -> (Object) it),
            Arbitraries.longs()
                .between(-CanonicalJson.LARGEST, CanonicalJson.LARGEST)
                .map(it -> it),
            Arbitraries.of(true, false).map(it -> it));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<List<Object>> lists = nested(depth - 1).list().ofMaxSize(4);
    Arbitrary<Map<String, Object>> maps = Arbitraries.maps(texts(), nested(depth - 1)).ofMaxSize(4);
    return Arbitraries.oneOf(plain, lists.map(it -> it), maps.map(it -> it));
  }
}
