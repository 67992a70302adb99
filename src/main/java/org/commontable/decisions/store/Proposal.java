package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is put to the table.
 *
 * @param year year of its number
 * @param n counts from 1 within the year
 * @param mover organization that moves it; null when the convener files it for nobody
 */
public record Proposal(
    UUID id,
    int year,
    int n,
    LocalizedText title,
    String decisionClass,
    String area,
    Audience audience,
    @Nullable UUID mover,
    Instant made,
    UUID madeBy) {
  static final Comparator<Proposal> NEWEST_FIRST =
      Comparator.comparingInt(Proposal::year).thenComparingInt(Proposal::n).reversed();

  /** "2026-14". */
  public String number() {
    return number(year, n);
  }

  static String number(int year, int n) {
    return year + "-" + n;
  }

  public String path() {
    return "/decisions/" + number();
  }
}
