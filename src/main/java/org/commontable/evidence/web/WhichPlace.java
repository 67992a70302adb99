package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.evidence.Place;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** The place of an address: as the book of places knows it, or a file of figures alone. */
@Component
class WhichPlace {
  private final Places places;
  private final PlaceCatalogue catalogue;

  WhichPlace(Places places, PlaceCatalogue catalogue) {
    this.places = places;
    this.catalogue = catalogue;
  }

  Place of(String code) {
    return find(code).orElseThrow(() -> new NotFound("place " + code));
  }

  Optional<Place> find(String code) {
    return known(code)
        .map(it -> places.named(it.code(), it.name(), it.last()))
        .or(() -> places.find(code));
  }

  /** What the files say of the place itself. */
  Optional<KnownPlace> known(String code) {
    return catalogue.book().find(code);
  }
}
