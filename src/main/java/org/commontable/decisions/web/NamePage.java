package org.commontable.decisions.web;

/**
 * Releasing a name or taking it off: the second tap.
 *
 * @param conditional it supports with conditions, which stand beside its name
 */
public record NamePage(
    String path,
    String number,
    String title,
    String area,
    String organization,
    String name,
    boolean released,
    boolean conditional) {
  /** What its tap does, in words. */
  public String means() {
    return released
        ? "decisions.name.withdrawMeans"
        : conditional ? "decisions.name.releaseConditions" : "decisions.name.releaseMeans";
  }
}
