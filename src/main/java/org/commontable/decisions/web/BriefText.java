package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.web.Ui;

/** The page to carry home as plain text, for mail and for whatever program one writes in. */
final class BriefText {
  private static final String BLANK = " ______________________________";

  private BriefText() {}

  static String of(BriefPage page, Ui ui) {
    var text = new StringBuilder();
    text.append(page.title()).append('\n');
    text.append(ui.t("decisions.number", "number", page.number()))
        .append(" · ")
        .append(page.areaName())
        .append('\n');
    text.append(page.status()).append(". ").append(page.dates()).append("\n\n");
    text.append(page.scope()).append('\n');
    page.provisional()
        .forEach(
            mark ->
                text.append(ui.t("decisions.provisional.word"))
                    .append(' ')
                    .append(mark)
                    .append('\n'));
    part(text, ui.t("decisions.brief.askedTitle"), lines(page.asked(), page.days()));
    part(
        text,
        ui.t("decisions.text.title", "version", page.version()),
        List.of(page.text(), "", page.since()));
    part(text, ui.t("decisions.grounds.costs"), List.of(page.grounds().costs()));
    part(text, ui.t("decisions.grounds.evidence"), List.of(page.grounds().evidence()));
    part(text, ui.t("decisions.brief.ruleTitle"), lines(page.rule(), List.of(page.example())));
    part(
        text,
        ui.t(page.outside() ? "decisions.quote.title" : "decisions.brief.othersTitle"),
        lines(page.othersLead(), page.others().stream().map(other -> line(other, ui)).toList()));
    part(
        text,
        ui.t("decisions.brief.sources"),
        page.sources().stream().map(s -> "- " + s.words() + ": " + s.address()).toList());
    part(
        text,
        ui.t("decisions.brief.answers"),
        page.answers().isEmpty() ? List.of() : answered(page.answers(), ui));
    part(
        text,
        ui.t("decisions.brief.waysTitle"),
        page.ways().stream().map(way -> "- " + way).toList());
    return text.append('\n').append(page.page()).append('\n').toString();
  }

  /** The boxes to tick, and the lines that a board fills in on paper. */
  private static List<String> answered(List<String> answers, Ui ui) {
    var lines = new ArrayList<>(answers.stream().map(answer -> "[ ] " + answer).toList());
    lines.add(ui.t("decisions.brief.why") + BLANK);
    lines.add(
        ui.t("decisions.brief.voted") + BLANK + " " + ui.t("decisions.brief.date") + " __________");
    lines.add(ui.t("decisions.brief.signed") + BLANK);
    return lines;
  }

  private static List<String> lines(String first, List<String> more) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), more.stream())
        .toList();
  }

  static String line(BriefPage.Other other, Ui ui) {
    return ("- "
            + other.name()
            + ": "
            + other.word()
            + (other.reason().isEmpty() ? "" : ". " + other.reason())
            + (other.conditions().isEmpty()
                ? ""
                : (other.reason().endsWith(".") ? " " : ". ")
                    + ui.t("decisions.condition.label")
                    + " "
                    + String.join("; ", other.conditions())))
        .strip();
  }

  private static void part(StringBuilder text, String heading, List<String> lines) {
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      text.append('\n').append(heading).append('\n').append("-".repeat(heading.length()));
      text.append('\n');
      lines.stream()
          .filter(line -> !line.isBlank())
          .forEach(line -> text.append(line).append('\n'));
    }
  }
}
