package org.commontable.evidence.web;

import java.util.List;
import java.util.stream.Collectors;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** What a view shows, in a line: "Out-of-school suspensions: Black, 2016-17, school districts". */
final class ViewTitle {
  private static final int FEW = 3;

  private ViewTitle() {}

  static String of(View view, PlaceWording places, Ui ui) {
    return ui.t(
        "evidence.view.title",
        "indicator",
        new IndicatorWords(ui).name(view.indicator()),
        "groups",
        groups(view, ui),
        "years",
        years(view, ui),
        "where",
        where(view, places, ui));
  }

  private static String groups(View view, Ui ui) {
    var words = new PublishedWords(ui);
    return view.groups().size() > FEW
        ? ui.t("evidence.view.groups", "count", view.groups().size())
        : view.groups().stream()
            .map(it -> words.group(view.indicator(), it))
            .collect(Collectors.joining(", "));
  }

  private static String years(View view, Ui ui) {
    List<Integer> years = view.years();
    return years.size() > FEW
        ? ui.t("evidence.view.years", "count", years.size())
        : years.stream().map(it -> new SchoolYear(it).label()).collect(Collectors.joining(", "));
  }

  private static String where(View view, PlaceWording places, Ui ui) {
    String level = ui.t("evidence.view.level." + view.level().word());
    if (view.places().isEmpty()) {
      return level;
    }
    return view.places().size() > FEW
        ? ui.t("evidence.view.places", "count", view.places().size())
        : view.places().stream().map(places::name).collect(Collectors.joining(", "));
  }
}
