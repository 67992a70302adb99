package org.commontable.evidence;

import java.time.LocalDate;
import java.util.List;

/** Requests for public records whose day has passed without a word. */
public interface LateRequests {
  /**
   * @param day on which an answer was due
   * @param path where what came is noted
   */
  record Late(int number, String subject, String agency, LocalDate day, String path) {}

  List<Late> at(LocalDate today);
}
