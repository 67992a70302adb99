package org.commontable.home.convener;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.web.Form;

/**
 * Who is convener, and who shall be.
 *
 * @param conveners names
 * @param mayPropose a delegate reads; {@code standing} says whether her organization may yet
 */
public record ConvenerPage(
    List<String> conveners,
    List<Open> open,
    List<Past> past,
    boolean mayHandOver,
    boolean mayPropose,
    boolean standing,
    SuccessionRule rule,
    Form form) {

  /**
   * One that waits.
   *
   * @param state key of the words for it
   * @param decision by which the table has said yes already; empty when none
   * @param accepted when the person said yes
   * @param maySecond the reader can second
   */
  public record Open(
      UUID id,
      String state,
      String person,
      String by,
      String organization,
      String seconder,
      String second,
      boolean beside,
      Instant proposed,
      Optional<Instant> noticeUntil,
      String decision,
      Instant until,
      Optional<Instant> accepted,
      boolean maySecond,
      boolean mayObject,
      boolean mayWithdraw) {
    public String path() {
      return "/convener/proposals/" + id;
    }
  }

  /**
   * One that has ended, in words.
   *
   * @param decision number of the decision opened on it without a convener; empty when none
   * @param opensFrom when the reader could open one, if she can
   */
  public record Past(
      Instant at,
      String words,
      String reason,
      UUID id,
      String decision,
      Optional<Instant> opensFrom,
      Instant now) {
    public boolean opensNow() {
      return opensFrom.filter(from -> !now.isBefore(from)).isPresent();
    }
  }
}
