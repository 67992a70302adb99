package org.commontable.campaigns.web;

import java.util.Map;
import org.commontable.evidence.Told;

/**
 * A figure that a demand being written shall stand on.
 *
 * @param path where it is shown; empty where it is not
 * @param fields what the form sends back of it
 */
public record ChosenFigure(Told told, String path, Map<String, String> fields) {
  /** Names it among the figures of a form. */
  public String key() {
    return key(fields);
  }

  static String key(Map<String, String> fields) {
    return String.join("/", fields.values());
  }
}
