package org.commontable.evidence.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All layouts we know. */
public final class Layouts {
  private final List<Layout> all =
      Yamls.texts(Yamls.resource("layouts/index.yaml")).stream().map(Layout::read).toList();

  public List<Layout> all() {
    return all;
  }

  Optional<Layout> fitting(List<String> header) {
    return all.stream().filter(layout -> layout.fits(header)).findFirst();
  }

  Layout nearest(List<String> header) {
    return all.stream()
        .min(Comparator.comparingInt(layout -> layout.distance(header)))
        .orElseThrow();
  }
}
