package org.commontable.evidence.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.commontable.evidence.files.Clash;
import org.commontable.platform.i18n.Words;

/** Numbers of one line that do not agree, in one sentence. */
public final class ClashWords {
  private ClashWords() {}

  public static String sentence(Clash it, Words words) {
    boolean counts = it.rate().isEmpty();
    return words.t(
        counts ? "evidence.report.clash.more" : "evidence.report.clash.rate",
        "line",
        it.line(),
        "place",
        it.place(),
        "part",
        it.part(),
        "count",
        plain(it.count()),
        "of",
        it.of(),
        "all",
        plain(it.all()),
        "rate",
        it.rate(),
        "said",
        plain(it.said()) + " %",
        "share",
        counts ? "" : plain(share(it)) + " %");
  }

  private static BigDecimal share(Clash it) {
    return it.count()
        .multiply(BigDecimal.valueOf(100))
        .divide(it.all(), Math.max(1, it.said().scale()), RoundingMode.HALF_UP);
  }

  /** As files write it. */
  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
