package org.commontable.evidence.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** Joined by code and by numbers beside a code; by a name alone only where it is the only one. */
class GazetteerTest {
  private static final Origin OLD = new Origin("old.csv", "a");
  private static final Origin NEW = new Origin("new.csv", "b");
  private static final Origin PLACES = new Origin("places.csv", "c");

  private final Gazetteer gazetteer = new Gazetteer();

  private static NamedPlace named(String code, int year, String name, String... about) {
    Map<String, String> more = new java.util.LinkedHashMap<>();
    for (int i = 0; i < about.length; i += 2) {
      more.put(about[i], about[i + 1]);
    }
    return new NamedPlace(code, year, name, more);
  }

  private KnownPlace place(String code) {
    return gazetteer.join().places().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<PlaceEntry> entries(String csv) {
    return PlaceFile.read(FileBytes.of(csv.getBytes(StandardCharsets.UTF_8)), Limits.UPLOAD)
        .orElseThrow()
        .entries();
  }

  @Test
  void namesHaveYearsAndSpellingsOfOneNameAreOne() {
    gazetteer.take(
        OLD,
        List.of(
            named("275034", 2011, "WALLER ENVIRONMENTAL"),
            named("275034", 2012, "Waller Environmental School"),
            named("275034", 2014, "Waller-Williams Environmental")));
    KnownPlace place = place("275034");
    assertThat(place.names())
        .extracting(NameSpan::name, NameSpan::first, NameSpan::last)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Waller Environmental School", 2011, 2012),
            org.assertj.core.groups.Tuple.tuple("Waller-Williams Environmental", 2014, 2014));
    assertThat(place.name()).isEqualTo("Waller-Williams Environmental");
    assertThat(place.kind()).isEqualTo(PlaceKind.SCHOOL);
  }

  @Test
  void numbersStandWithTheirYearsAndFilesAndRuinedOnesAreNone() {
    gazetteer.take(
        OLD,
        List.of(
            named(
                "275018",
                2014,
                "Atherton High",
                "nces",
                "210299000632",
                "stateSchoolId",
                "56275018"),
            named(
                "275240",
                2014,
                "Engelhard",
                "nces",
                "210299000000",
                "stateSchoolId",
                "056275999")));
    gazetteer.take(NEW, List.of(named("275018", 2023, "Atherton High", "nces", "210299000632")));
    assertThat(place("275018").id("nces"))
        .contains(new PlaceId("nces", "210299000632", 2014, 2023, NEW));
    assertThat(place("275018").id("state-school-id").orElseThrow().value())
        .as("with the zero that a spreadsheet took")
        .isEqualTo("056275018");
    assertThat(place("275240").ids()).as("ruined, and another school's").isEmpty();
  }

  @Test
  void oneDistrictIsJoinedByItsNumbersNeverByTheWord() {
    gazetteer.take(
        OLD,
        List.of(
            named("275", 2016, "Jefferson County"),
            named("006", 2016, "Anchorage Independent"),
            named("251100", 2016, "Jefferson Elementary")));
    gazetteer.takeEntries(
        PLACES,
        entries(
            """
            id,sch_dist_stateid,census_geoid
            ocd-division/country:us/state:ky/county:jefferson/school_district:jefferson_county,056275000,2102990
            ocd-division/country:us/state:ky/county:jefferson/school_district:anchorage_ind,056006000,2100090
            ocd-division/country:us/state:oh/county:jefferson/school_district:jefferson,000275000,3900001
            """));
    gazetteer.takeEntries(
        PLACES,
        entries(
            """
            ocd-division/country:us/state:ky/county:jefferson/school_district:anchorage_ind,anchorage ind
            ocd-division/country:us/state:ky/county:jefferson/school_district:nowhere,nowhere
            """));
    assertThat(place("275").id("leaid").orElseThrow().value()).isEqualTo("2102990");
    assertThat(place("275").aliases()).contains("JCPS");
    assertThat(place("006").id("leaid").orElseThrow().value()).isEqualTo("2100090");
    assertThat(place("006").aliases()).containsExactly("anchorage ind");
    assertThat(place("251100").ids()).isEmpty();
    assertThat(gazetteer.join().unjoined()).extracting(Gazetteer.Unjoined::line).contains(2L);
  }

  @Test
  void anAddressJoinsTheOnlySchoolOfThatNameInItsDistrictAndNoOther() {
    gazetteer.take(
        OLD,
        List.of(
            named("275018", 2016, "Atherton High"),
            named("275100", 2016, "Twice Elementary"),
            named("275200", 2014, "Twice Elementary"),
            named("275200", 2016, "Other Elementary"),
            named("251300", 2016, "Elsewhere High")));
    gazetteer.takeEntries(
        PLACES,
        entries(
            """
            SchoolName,StreetAddress,Latitude,Longitude
            Atherton  HIGH,"3000 Dundee Rd, Louisville, KY, 40205",38.21,-85.69
            Twice Elementary,"1 Way, Louisville, KY, 40201",38.2,-85.7
            Elsewhere High,"2 Way, Louisville, KY, 40202",38.2,-85.7
            """));
    assertThat(place("275018").address().orElseThrow().zip()).isEqualTo("40205");
    assertThat(place("275018").position().orElseThrow().latitude()).isEqualTo(38.21);
    assertThat(place("275100").address()).isEmpty();
    assertThat(place("251300").address()).as("another district's").isEmpty();
    assertThat(gazetteer.join().unjoined())
        .extracting(Gazetteer.Unjoined::text)
        .containsExactly("Twice Elementary", "Elsewhere High");
  }

  @Test
  void whoIsMissingInTheNewestFullYearIsNoLongerCurrentAndOneNewFileEndsNobody() {
    List<NamedPlace> names = new ArrayList<>();
    for (int i = 10; i < 20; i++) {
      names.add(named("2750" + i, 2022, "School " + i));
      if (i != 15) {
        names.add(named("2750" + i, 2023, "School " + i));
      }
    }
    names.add(named("275011", 2024, "School 11"));
    gazetteer.take(OLD, names);
    assertThat(place("275015").current()).isFalse();
    assertThat(place("275015").last()).isEqualTo(2022);
    assertThat(place("275016").current()).isTrue();
    assertThat(place("275011").current()).isTrue();
  }

  @Test
  void confirmedMergersAreSaidAndNothingIsAdded() {
    gazetteer.take(
        OLD,
        List.of(
            named("533", 2018, "Silver Grove Independent"), named("091", 2023, "Campbell County")));
    assertThat(place("533").merger().orElseThrow().into()).isEqualTo("091");
    assertThat(place("533").last()).isEqualTo(2018);
    assertThat(place("091").took()).extracting(Merger::from).containsExactly("533");
    assertThat(place("091").names()).hasSize(1);
  }

  @Test
  void cooperativesAndStateSchoolsAreNoDistrictsUnlessTheNameSaysOtherwise() {
    gazetteer.take(
        OLD,
        List.of(
            named("901", 2016, "Central Kentucky Educational Cooperative"),
            named("602", 2016, "Kentucky School for the Blind District"),
            named("999", 2016, "State"),
            named("902", 2016, "Wick County"),
            named("000", 2016, "Nothing"),
            named("nces:5100001", 2016, "Elsewhere")));
    assertThat(gazetteer.join().places())
        .extracting(KnownPlace::code, KnownPlace::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("602", PlaceKind.AGENCY),
            org.assertj.core.groups.Tuple.tuple("901", PlaceKind.COOPERATIVE),
            org.assertj.core.groups.Tuple.tuple("902", PlaceKind.DISTRICT),
            org.assertj.core.groups.Tuple.tuple("999", PlaceKind.STATE));
  }

  @Test
  void placesThatAreNowhereHaveNoPosition() {
    gazetteer.take(
        OLD,
        List.of(
            named("001", 2011, "A", "latitude", "Inf", "longitude", "Inf"),
            named("005", 2011, "B", "latitude", "0", "longitude", "0"),
            named("011", 2011, "C", "latitude", "38.2", "longitude", "-85.7"),
            named("013", 2011, "D", "latitude", "99.2", "longitude", "-185.7")));
    assertThat(gazetteer.join().places().stream().filter(it -> it.position().isPresent()))
        .extracting(KnownPlace::code)
        .containsExactly("011");
  }

  @Test
  void aBadLineOfAFileAboutPlacesRefusesIt() {
    String header = "id,sch_dist_stateid,census_geoid\n";
    String ocd = "ocd-division/country:us/state:ky/county:x/school_district:y,";
    refused(header, Kind.NO_ROWS);
    refused(header + ocd + "056275000\n", Kind.RAGGED);
    refused(header + ocd + "56275000,2102990\n", Kind.BOUNDS);
    refused(header + ocd + "056275000,21029\n", Kind.BOUNDS);
    refused("SchoolName,StreetAddress,Latitude,Longitude\n,\"1 Way\",38,-85\n", Kind.PLACE);
    refused("SchoolName,StreetAddress,Latitude,Longitude\nA,\"1 Way\",here,-85\n", Kind.BOUNDS);
    assertThat(
            PlaceFile.read(
                FileBytes.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), Limits.UPLOAD))
        .isEmpty();
  }

  private static void refused(String csv, Kind kind) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> entries(csv))
        .isInstanceOfSatisfying(
            Refusal.Unreadable.class, it -> assertThat(it.refusal().kind()).isEqualTo(kind));
  }
}
