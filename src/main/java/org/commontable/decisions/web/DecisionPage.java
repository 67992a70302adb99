package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.RoundTable;

/**
 * A decision as the members see it. Texts are ready to print in the reader's language.
 *
 * @param textHtml made from markdown, escaped
 * @param rulesPath the version of the rules it opened under; the present ones for a draft
 * @param weighed heads and weight side by side; empty where all weigh alike
 * @param own the reader's own seats, each with what it may do now
 * @param proxies organizations for which one of the reader's holds a proxy here
 * @param severalSeats who speaks for several organizations of this table, in a sentence each
 * @param notices the emergency rule was used, or it was let lapse
 * @param withoutVote members that are not asked
 * @param talk how many contributions the reader may read below it
 * @param amendments how many wait for the mover
 * @param grounds costs and evidence, and whether the reader may say them
 * @param acts what the convener, mover or clerk may do now
 */
public record DecisionPage(
    String path,
    String number,
    String title,
    String area,
    String areaName,
    String seenBy,
    String status,
    String dates,
    boolean opened,
    RoundTable table,
    List<Own> own,
    List<Held> proxies,
    String ruleName,
    String rulesPath,
    List<SumRow> sum,
    List<Weighed> weighed,
    int version,
    String textHtml,
    String since,
    int previous,
    AfterConsensus afterConsensus,
    List<String> whatIf,
    List<Row> rows,
    List<Past> history,
    List<Past> late,
    String roundOf,
    String newRound,
    String quote,
    String publicQuote,
    List<String> provisional,
    List<String> notices,
    List<String> unanswered,
    List<String> severalSeats,
    WithoutVote withoutVote,
    long talk,
    long amendments,
    GroundsPart grounds,
    boolean mayGround,
    Acts acts,
    LifePage life) {

  /** Members without a vote here, each with the reason; and what the reader's own are told. */
  public record WithoutVote(List<String> all, List<String> own) {}

  /** The reader's own seat. */
  public record Own(
      String organization,
      String name,
      String heading,
      String until,
      boolean mayAnswer,
      boolean mayLeaveWord,
      boolean answered,
      String unconfirmed,
      boolean mayName,
      boolean released,
      boolean mayStandApart,
      boolean apart,
      List<String> said,
      List<StancePage.Choice> links,
      List<Tap> taps) {
    Own with(
        String headed,
        boolean may,
        List<String> says,
        List<StancePage.Choice> leads,
        List<Tap> offers) {
      return new Own(
          organization,
          name,
          headed,
          until,
          may,
          mayLeaveWord,
          answered,
          unconfirmed,
          mayName,
          released,
          mayStandApart,
          apart,
          says,
          leads,
          offers);
    }
  }

  /** An organization whose proxy one of the reader's holds. */
  public record Held(String organization, String name, String heading, String said) {}

  /**
   * Something done by one tap.
   *
   * @param next where it leads back to
   * @param value what is said with it; may be empty
   */
  public record Tap(String action, String next, String value, String label) {}

  /** One organization in "who said what". */
  public record Row(
      int seat,
      String organization,
      Mark mark,
      String name,
      String weighs,
      String word,
      String reason,
      List<Said> conditions,
      String given,
      List<String> notes) {
    Row with(Mark drawn, String says, String because, List<String> noted) {
      return new Row(
          seat,
          organization,
          drawn,
          name,
          weighs,
          says,
          because,
          conditions,
          given,
          List.copyOf(noted));
    }
  }

  /** A condition with its state, and the answers somebody may give it now. */
  public record Said(String id, String text, String state, List<String> answers) {
    /**
     * What its link says: the mover answers; who set it takes it back or says what became of it.
     */
    public String act() {
      return act(answers);
    }

    static String act(List<String> answers) {
      return answers.stream().allMatch("withdraw"::equals)
          ? "decisions.condition.takeBack"
          : answers.contains("refuse") ? "decisions.condition.answer" : "decisions.condition.judge";
    }
  }

  /** A line of the history. */
  public record Past(String when, String what, boolean later) {}

  /** What may be done with the whole decision now. */
  public record Acts(
      boolean write,
      boolean open,
      boolean close,
      String closeWhy,
      boolean sendNotes,
      String notesWhy,
      boolean annul,
      boolean withdraw,
      boolean clerk,
      boolean handOver,
      boolean download,
      boolean meet,
      boolean reopen,
      boolean vote,
      boolean emergency,
      boolean confirm,
      boolean lapse) {}
}
