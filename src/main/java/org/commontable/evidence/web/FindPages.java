package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.PlaceList;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Find a school or district, and the schools of a district, as page and as files. */
@Controller
class FindPages {
  private static final int LISTED = 60;
  private static final int LONGEST = 80;

  private final PlaceCatalogue catalogue;
  private final Places places;

  FindPages(PlaceCatalogue catalogue, Places places) {
    this.catalogue = catalogue;
    this.places = places;
  }

  @GetMapping("/places")
  @May(Act.READ_PUBLIC)
  Reply find(
      Ui ui,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String district) {
    PlaceBook book = catalogue.book();
    var words = new PlaceWording(ui, places, book);
    String query = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
    Optional<KnownPlace> within = book.find(district).filter(it -> !it.isSchool());
    List<KnownPlace> found =
        query.isEmpty()
            ? List.of()
            : book.search(query).stream()
                .filter(it -> within.isEmpty() || it.district().equals(district))
                .toList();
    List<FoundPlace> districts =
        query.isEmpty()
            ? book.districts().stream().filter(KnownPlace::current).map(words::found).toList()
            : List.of();
    return Reply.publicPage(
        "evidence/find",
        new FindPage(
            query,
            within.map(words::found),
            !book.isEmpty(),
            book.all().stream().anyMatch(it -> it.address().isPresent()),
            found.stream().limit(LISTED).map(words::found).toList(),
            found.size(),
            Math.max(0, found.size() - LISTED),
            districts.size(),
            Lettered.of(districts, FoundPlace::name)));
  }

  @GetMapping("/places.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(@RequestParam(defaultValue = "") String district) {
    return PlaceList.csv(chosen(district))
        .file(district.isEmpty() ? "places.csv" : "places-" + district + ".csv");
  }

  @GetMapping("/places.json")
  @May(Act.READ_PUBLIC)
  Reply json(@RequestParam(defaultValue = "") String district) {
    return Reply.json(PlaceList.json(chosen(district)));
  }

  private List<KnownPlace> chosen(String district) {
    List<KnownPlace> chosen =
        catalogue.book().all().stream()
            .filter(it -> district.isEmpty() || it.district().equals(district))
            .toList();
    if (chosen.isEmpty() && !district.isEmpty()) {
      throw new NotFound("district " + district);
    }
    return chosen;
  }

  @GetMapping("/places/{place}/schools")
  @May(Act.READ_PUBLIC)
  Reply schools(Ui ui, @PathVariable String place) {
    PlaceBook book = catalogue.book();
    List<KnownPlace> schools = book.schools(place);
    if (schools.isEmpty()) {
      throw new NotFound("schools of " + place);
    }
    var words = new PlaceWording(ui, places, book);
    int newest = schools.stream().mapToInt(KnownPlace::last).max().orElseThrow();
    return Reply.publicPage(
        "evidence/schools",
        new SchoolsPage(
            place,
            words.name(place),
            new SchoolYear(newest).label(),
            (int) schools.stream().filter(KnownPlace::current).count(),
            SchoolsPage.letters(
                schools.stream().filter(KnownPlace::current).map(words::found).toList()),
            schools.stream().filter(it -> !it.current()).map(words::found).toList(),
            schools.stream().anyMatch(it -> it.position().isPresent())));
  }
}
