package org.commontable.decisions.web;

import java.util.List;

/**
 * The one page to carry home. Everything is ready to print and to be sent as plain text.
 *
 * @param at address of this copy; its plain text stands at {@code at + ".txt"}
 * @param outside a copy to hand on outside: what everybody may see and nothing else
 * @param scope which of the two it is and what it leaves out
 * @param days what each of the reader's own organizations needs to decide
 * @param rule in one sentence; empty before it is opened and outside
 * @param example the rule with numbers; empty where none is to be had
 * @param text as it was typed
 * @param othersLead what stands below, or why nothing does
 * @param grounds costs and evidence; nothing outside
 * @param sources what text, costs and evidence link to, since nobody can press paper
 * @param answers the boxes to tick; empty where nobody is asked
 * @param ways how the answer comes back
 * @param page the decision's whole address
 * @param mayMail its reader can have it sent to herself
 * @param outsideCopy address of the other copy; empty where there is none
 */
public record BriefPage(
    String at,
    String path,
    String number,
    String title,
    String area,
    String areaName,
    String status,
    String dates,
    boolean outside,
    String scope,
    String asked,
    List<String> days,
    String rule,
    String example,
    int version,
    String text,
    String textHtml,
    String since,
    List<String> provisional,
    String othersLead,
    List<Other> others,
    GroundsPart grounds,
    List<Markdown.Source> sources,
    List<String> answers,
    List<String> ways,
    String page,
    boolean mayMail,
    String outsideCopy) {

  /** What one organization said so far. */
  public record Other(String name, String word, String reason, List<String> conditions) {}
}
