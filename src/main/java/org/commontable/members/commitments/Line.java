package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.util.Optional;
import org.commontable.members.Organization;
import org.commontable.platform.web.Ui;

/** A promise as a page shows it, with its organization and where it stands today. */
public record Line(Commitment it, Organization organization, State state, String enteredBy) {

  /** "40 people", "1,500.00 USD", or nothing. */
  public String figure(Ui ui) {
    return words(it.kind(), it.currency(), it.figure(), ui);
  }

  public String keptFigure(Ui ui) {
    return words(it.kind(), it.currency(), it.outcome().flatMap(Step::figure), ui);
  }

  static String words(What kind, String currency, Optional<BigDecimal> figure, Ui ui) {
    return figure
        .map(
            some ->
                kind == What.MONEY
                    // Below 10^10 with two decimals, which a double shows exactly.
                    ? ui.number(some.doubleValue(), 2) + " " + currency
                    : ui.t(
                        "members.commitments.figure." + kind.key(), "count", some.longValueExact()))
        .orElse("");
  }
}
