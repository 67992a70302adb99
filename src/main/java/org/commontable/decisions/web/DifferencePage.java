package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.picture.Mark;

/**
 * What an organization's delegates said, where they differ.
 *
 * @param until when the time to settle it ends; empty when it is over
 * @param contact name of who settles it
 * @param isContact it is the reader
 */
public record DifferencePage(
    String path,
    String number,
    String title,
    String area,
    String organization,
    String name,
    boolean held,
    String until,
    String contact,
    boolean isContact,
    List<Word> words) {

  /** One delegate's word; {@code mayChoose} where the reader can make it the organization's. */
  public record Word(
      String stance,
      String person,
      Mark mark,
      String word,
      String reason,
      List<String> conditions,
      String when,
      boolean mayChoose) {}
}
