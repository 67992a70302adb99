package org.commontable.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Layout;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;

/** The layouts for programs and spreadsheets: the command and the page write the same. */
public final class LayoutFiles {
  private LayoutFiles() {}

  public static String json(List<Layout> layouts) {
    List<Object> all = new ArrayList<>();
    for (Layout layout : layouts) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("layout", layout.id());
      one.put("version", layout.version());
      one.put("dataset", layout.dataset());
      one.put("publisher", layout.publisher());
      one.put("years", layout.years());
      one.put("mustHave", layout.expected());
      one.put("columns", layout.columns());
      one.put("measures", layout.measureWords());
      all.add(one);
    }
    return JsonText.of(Map.of("layouts", all));
  }

  public static Spreadsheet csv(List<Layout> layouts) {
    var sheet = new Spreadsheet("layout", "version", "dataset", "publisher", "years", "mustHave");
    for (Layout layout : layouts) {
      sheet.row(
          layout.id(),
          String.valueOf(layout.version()),
          layout.dataset(),
          layout.publisher(),
          layout.years(),
          String.join("; ", layout.expected()));
    }
    return sheet;
  }
}
