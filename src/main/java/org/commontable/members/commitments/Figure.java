package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.util.Optional;
import org.commontable.platform.web.Form;

/** Reads how much: whole numbers, or money with two decimals, as people here write them. */
final class Figure {
  private static final BigDecimal MOST = new BigDecimal("1000000000");

  private Figure() {}

  static Optional<BigDecimal> read(Form form, What kind) {
    var figure = form.parsed("figure", Figure::of, "members.commitments.figure.unreadable");
    figure.ifPresent(
        some -> {
          if (some.signum() <= 0 || some.compareTo(MOST) > 0) {
            form.error("figure", "members.commitments.figure.range");
          } else if (kind != What.MONEY && some.stripTrailingZeros().scale() > 0) {
            form.error("figure", "members.commitments.figure.whole");
          }
        });
    return figure;
  }

  /** "1,500", "1500.50"; a comma stands between thousands and nowhere else. */
  private static BigDecimal of(String typed) {
    if (!typed.matches("[0-9]{1,3}(,[0-9]{3}){0,4}(\\.[0-9]{1,2})?|[0-9]{1,12}(\\.[0-9]{1,2})?")) {
      throw new IllegalArgumentException(typed);
    }
    return new BigDecimal(typed.replace(",", ""));
  }
}
