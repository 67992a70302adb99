package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedFaultsTest {
  private static String summary(String field, String said) {
    return "<div class=\"errors\" role=\"alert\"><h2>Wrong</h2><ul>\n<li><a href=\"#"
        + field
        + "\">"
        + said
        + "</a></li>\n</ul></div>";
  }

  private static void named(String field, String form, String expected) {
    assertThat(NamedFaults.in(summary(field, "Fill this in.") + form))
        .isEqualTo(summary(field, expected) + form);
  }

  @Test
  void aFieldIsNamedByItsLabelAndAGroupByItsLegend() {
    named(
        "title",
        "<label for=\"title\">Title &amp; $1</label><input class=\"\" id=\"title\">",
        "Title &amp; $1: Fill this in.");
    named(
        "stance",
        "<fieldset><legend>What does it say?</legend><input type=\"radio\" id=\"stance\">"
            + "<label for=\"stance\">supports</label></fieldset>",
        "What does it say? Fill this in.");
    named(
        "there",
        "<fieldset class=\"choices\" id=\"there\"><legend>Who was there</legend></fieldset>",
        "Who was there: Fill this in.");
  }

  @Test
  void whatIsNamedAlreadyOrHasNoLabelStaysAsItIs() {
    String form = "<label for=\"title\">Title</label><input id=\"title\">";
    String told = summary("title", "Title: Fill this in.") + form;
    assertThat(NamedFaults.in(told)).isEqualTo(told);
    named("other", form, "Fill this in.");
    assertThat(NamedFaults.in(form)).isEqualTo(form);
  }
}
