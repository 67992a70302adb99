package org.commontable.home.press;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.FigureDays;
import org.commontable.shared.LocalizedText;

/**
 * @param coalition its name, as a citation begins
 * @param figuresOf when the newest edition of figures was made, in words; empty before the first
 * @param mayEdit the reader may set the contact
 */
public record PressPage(
    String coalition, Optional<Contact> contact, String figuresOf, Moved moved, boolean mayEdit) {
  public record Contact(String name, String email, String phone) {
    static Contact of(PressContact contact) {
      return new Contact(contact.name(), contact.email(), contact.phone().orElse(""));
    }
  }

  /**
   * What the newest edition moved.
   *
   * @param more how many are not listed
   */
  public record Moved(List<MovedFigure> figures, int more) {
    static final Moved NOTHING = new Moved(List.of(), 0);
  }

  /**
   * @param path of the campaign that demands it
   * @param title of the figure: what, where, when, for whom
   * @param source whose files say it; empty where it is shown no more
   * @param days what it said when, our newest edition last
   * @param embed markup for a frame; empty where the figure is shown no more
   */
  public record MovedFigure(
      LocalizedText demand,
      String path,
      String title,
      String figure,
      String source,
      List<FigureDays.Day> days,
      String embed) {}
}
