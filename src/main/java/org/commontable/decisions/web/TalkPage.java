package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * The discussion of a proposal, or one thread of it.
 *
 * @param at address of this page, where a new contribution posts to
 * @param closed why nothing can be added; empty while it can
 * @param thread one thread alone, its replies paged
 * @param audiences whom a new thread can be for: all members, or one's own organization
 * @param nameable who can be named with an @
 * @param pages address before the number of a page
 */
public record TalkPage(
    String path,
    String number,
    String title,
    String area,
    String at,
    boolean thread,
    String closed,
    boolean mayWrite,
    List<Topic> threads,
    List<StancePage.Choice> audiences,
    String nameable,
    int page,
    int last,
    String pages,
    Form form) {

  /** A beginning with its replies. */
  public record Topic(Said head, List<Said> replies, long more) {}

  /**
   * One contribution.
   *
   * @param html empty when it was withdrawn or hidden
   * @param marks what happened to it, in words
   * @param named who is named in it
   * @param edited it has earlier versions to read
   */
  public record Said(
      String id,
      String by,
      String when,
      String html,
      List<String> marks,
      String named,
      boolean edited,
      boolean mayEdit,
      boolean mayWithdraw,
      boolean mayModerate) {}
}
