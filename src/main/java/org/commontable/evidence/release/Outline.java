package org.commontable.evidence.release;

import java.util.Collections;
import java.util.List;

/** The places of a year's numbers, and which of them is a part of which. */
final class Outline {
  private final List<String> places;
  private final int[] parents;
  private final boolean[] schools;
  private final int state;

  /**
   * @param places sorted codes: 999, districts, schools
   */
  Outline(List<String> places) {
    this.places = places;
    this.parents = new int[places.size()];
    this.schools = new boolean[parents.length];
    this.state = place(State.CODE);
    for (int place = 0; place < parents.length; place++) {
      schools[place] = places.get(place).length() == 6;
      parents[place] = parentOf(place);
    }
  }

  private int parentOf(int place) {
    int above = schools[place] ? place(places.get(place).substring(0, 3)) : state;
    return place == state || above < 0 ? -1 : above;
  }

  List<String> places() {
    return places;
  }

  /** Below 0 where there is none of this code. */
  int place(String code) {
    return Collections.binarySearch(places, code);
  }

  /** A school's district, a district's state; -1 where nobody tells of it. */
  int parent(int place) {
    return parents[place];
  }

  boolean isState(int place) {
    return place == state;
  }

  boolean isSchool(int place) {
    return schools[place];
  }
}
