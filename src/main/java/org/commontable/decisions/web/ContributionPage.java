package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * One contribution: to be edited, its earlier versions, or to be hidden.
 *
 * @param act edit, versions or moderation
 * @param past earlier versions, or what moderation did so far
 */
public record ContributionPage(
    String path,
    String number,
    String title,
    String area,
    String at,
    String back,
    String act,
    String by,
    String html,
    boolean hidden,
    List<Past> past,
    Form form) {

  /** What was there, or was done, and when. */
  public record Past(String when, String html, String words) {}
}
