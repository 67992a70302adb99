package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:text/html,x",
        "javascript:alert(1)",
        "//evil.example",
        "vbscript:x",
        "file:///x"
      })
  void aLinkThatLeadsWhereNobodyLooksIsOnlyText(String to) {
    assertThat(Jsoup.parse(Markdown.html("[b](" + to + ")")).select("a").attr("href")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x",
        "mailto:a@b.example",
        "tel:+15025550100",
        "/decisions",
        "#a"
      })
  void pagesMailTelephonesAndTheTableItselfAreLinks(String to) {
    assertThat(Jsoup.parse(Markdown.html("[b](" + to + ")")).select("a").attr("href"))
        .isEqualTo(to);
  }
}
