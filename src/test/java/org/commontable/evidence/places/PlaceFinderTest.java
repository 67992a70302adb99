package org.commontable.evidence.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.commontable.evidence.facts.NamedPlace;
import org.junit.jupiter.api.Test;

/** A parent finds her school. */
class PlaceFinderTest {
  private static final PlaceFinder FINDER = new PlaceFinder(places());

  private static List<KnownPlace> places() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.take(
        new Origin("names.csv", "a"),
        List.of(
            new NamedPlace("275", 2023, "Jefferson County", Map.of()),
            new NamedPlace("006", 2023, "Anchorage Independent", Map.of()),
            new NamedPlace(
                "275018",
                2023,
                "Atherton High",
                Map.of(
                    "address",
                    "3000 Dundee Road",
                    "city",
                    "Louisville",
                    "state",
                    "KY",
                    "zip",
                    "40205",
                    "nces",
                    "210299000632")),
            new NamedPlace("275335", 2023, "Iroquois High", Map.of()),
            new NamedPlace("275100", 2023, "St. Matthews Elementary", Map.of()),
            new NamedPlace("275101", 2022, "Eastern High", Map.of()),
            new NamedPlace("275102", 2023, "Eastern Middle", Map.of()),
            new NamedPlace("275034", 2011, "Waller Environmental", Map.of()),
            new NamedPlace("275034", 2023, "Peña Academy", Map.of()),
            new NamedPlace("251100", 2023, "Jefferson Elementary", Map.of())));
    return gazetteer.join().places();
  }

  private static List<String> found(String question) {
    return FINDER.find(question).stream().map(KnownPlace::code).toList();
  }

  @Test
  void byNameWithALetterWrongAndWithoutAccents() {
    assertThat(found("Atherton High School")).containsExactly("275018");
    assertThat(found("aterton")).containsExactly("275018");
    assertThat(found("athertno high")).containsExactly("275018");
    assertThat(found("st mathews")).containsExactly("275100");
    assertThat(found("pena")).containsExactly("275034");
    assertThat(found("waller")).as("a former name").containsExactly("275034");
  }

  @Test
  void inSpanish() {
    assertThat(found("preparatoria iroquois")).containsExactly("275335");
    assertThat(found("Escuela Preparatoria de Iroqois")).containsExactly("275335");
    assertThat(found("escuela primaria St. Matthews")).containsExactly("275100");
    assertThat(found("condado de Jefferson")).containsExactly("275");
  }

  @Test
  void byNumbersAndAddress() {
    assertThat(found("275018")).containsExactly("275018");
    assertThat(found("275")).containsExactly("275");
    assertThat(found("275000")).containsExactly("275");
    assertThat(found("210299000632")).containsExactly("275018");
    assertThat(found("40205")).containsExactly("275018");
    assertThat(found("Dundee Road")).containsExactly("275018");
    assertThat(found("JCPS")).containsExactly("275");
  }

  @Test
  void thoseInTheNewestFilesComeFirst() {
    assertThat(found("eastern")).containsExactly("275102", "275101");
  }

  @Test
  void nothingIsFoundForNothing() {
    for (String question : List.of("", "  ", "the school", "zzzzzz", "%", "27501", "\u202E")) {
      assertThat(found(question)).as(question).isEmpty();
    }
  }

  @Property(tries = 300)
  void anyQuestionIsAnswered(@ForAll @StringLength(max = 300) String question) {
    assertThat(FINDER.find(question)).doesNotHaveDuplicates();
  }

  @Test
  void distanceCountsSwappedLettersOnce() {
    assertThat(PlaceFinder.distance("atherton", "athertno", 2)).isEqualTo(1);
    assertThat(PlaceFinder.distance("atherton", "atherton", 2)).isZero();
    assertThat(PlaceFinder.distance("ab", "xyz", 2)).isEqualTo(3);
  }
}
