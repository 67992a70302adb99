package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** An address asks the same again, and no more than a page can hold. */
class SentTest {
  private static Sent sent(String name, List<String> words) {
    var map = new LinkedMultiValueMap<String, String>();
    map.put(name, words);
    return Sent.of(map, List.of("place", "group")).split("place");
  }

  @Test
  void theAddressSendsTheSameWordsAgain() {
    Sent sent = sent("place", List.of("275, 165;999", "Pikeville & Co"));
    assertThat(sent.of("place")).containsExactly("275", "165", "999", "Pikeville & Co");
    assertThat(sent.address("/x"))
        .isEqualTo("/x?place=275&place=165&place=999&place=Pikeville+%26+Co");
    assertThat(sent.open("/x")).endsWith("&");
    assertThat(sent("group", List.of()).open("/x")).isEqualTo("/x?");
  }

  @Test
  void aThousandPlacesAreCutAndItIsSaid() {
    Sent apart = sent("place", IntStream.range(0, 1000).mapToObj(i -> "p" + i).toList());
    assertThat(apart.of("place")).hasSize(Sent.MOST_WORDS);
    assertThat(apart.isCut()).isTrue();
    assertThat(sent("place", List.of("275")).isCut()).isFalse();
  }

  @Test
  void wordsOfOtherNamesAndControlCharactersDoNotTravel() {
    assertThat(sent("evil", List.of("x")).address("/x")).isEqualTo("/x");
    assertThat(sent("group", List.of("a\u0000b\u202e")).one("group")).isEqualTo("a b");
    assertThat(sent("group", List.of("x".repeat(5000))).one("group")).hasSize(Sent.LONGEST);
  }

  @Test
  void onlyAPageIsAPage() {
    for (String word : List.of("0", "-1", "1e9", "99999999999", "2 or 1=1", "")) {
      assertThat(Sent.page(word)).as(word).isEqualTo(1);
    }
    assertThat(Sent.page(null)).isEqualTo(1);
    assertThat(Sent.page("17")).isEqualTo(17);
  }
}
