package org.commontable.evidence.derived;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Yamls;
import org.commontable.measures.DisproportionalYears;
import org.commontable.measures.Disproportionality;
import org.commontable.shared.Fraction;

/**
 * The state's settings for significant disproportionality, as {@code idea.yaml} declares them.
 *
 * @param from first school year, by its autumn
 * @param unverified settings that nobody has checked against the state's own page
 */
public record IdeaRule(
    int from,
    Disproportionality sizes,
    DisproportionalYears memory,
    String threshold,
    String source,
    List<String> unverified) {

  /**
   * One of the fourteen.
   *
   * @param indicator what feeds it from public files; empty where nothing does
   */
  public record Category(String id, String of, Optional<String> indicator) {}

  private static final Map<String, Object> DECLARED = Yamls.map(Yamls.resource("idea.yaml"));
  private static final List<IdeaRule> ALL =
      Yamls.list(DECLARED.get("rules")).stream().map(IdeaRule::read).toList();

  public static List<String> groups() {
    return Yamls.texts(DECLARED.get("groups"));
  }

  public static List<Category> categories() {
    return Yamls.list(DECLARED.get("categories")).stream()
        .map(Yamls::map)
        .map(
            it ->
                new Category(
                    Yamls.text(it, "id"), Yamls.text(it, "of"), Yamls.some(it, "indicator")))
        .toList();
  }

  /** The one in force; of years before there was any, the first. */
  public static IdeaRule of(int year) {
    return ALL.stream()
        .filter(it -> it.from <= year)
        .reduce((older, newer) -> newer)
        .orElse(ALL.getFirst());
  }

  private static IdeaRule read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new IdeaRule(
        Integer.parseInt(Yamls.text(entry, "from")),
        new Disproportionality(
            Long.parseLong(Yamls.text(entry, "cell")),
            Long.parseLong(Yamls.text(entry, "people")),
            fraction(Yamls.text(entry, "threshold"))),
        new DisproportionalYears(
            Integer.parseInt(Yamls.text(entry, "years")), fraction(Yamls.text(entry, "leastFall"))),
        Yamls.text(entry, "threshold"),
        Yamls.text(entry, "source"),
        Yamls.texts(entry.get("unverified")));
  }

  private static Fraction fraction(String decimal) {
    var number = new java.math.BigDecimal(decimal);
    return Fraction.of(number.unscaledValue().longValueExact())
        .over(Fraction.of((long) Math.pow(10, number.scale())));
  }
}
