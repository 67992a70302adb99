package org.commontable.evidence.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.evidence.Sources;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;

/** What the published files hold, for spreadsheets and programs. */
public final class HoldingFiles {
  private HoldingFiles() {}

  public static Spreadsheet csv(List<Sources.Holding> held) {
    var sheet =
        new Spreadsheet(
            "dataset",
            "measure",
            "unit",
            "years",
            "places",
            "facts",
            "files",
            "earlierVersions",
            "inForceSince",
            "inForceSha256");
    held.forEach(
        it ->
            sheet.row(
                it.dataset(),
                it.measure(),
                it.unit(),
                String.join(" ", years(it)),
                "" + it.places(),
                "" + it.facts(),
                String.join(" ", it.files()),
                "" + it.earlier(),
                words(it, file -> file.since().map(Instant::toString).orElse("")),
                words(it, Sources.InForce::sha256)));
    return sheet;
  }

  public static String json(List<Sources.Holding> held) {
    List<Object> rows = new ArrayList<>();
    for (Sources.Holding it : held) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("dataset", it.dataset());
      row.put("measure", it.measure());
      row.put("unit", it.unit());
      row.put("years", years(it));
      row.put("places", it.places());
      row.put("facts", it.facts());
      row.put("files", it.files());
      row.put("earlierVersions", it.earlier());
      row.put("inForce", it.inForce().stream().map(HoldingFiles::inForce).toList());
      rows.add(row);
    }
    return JsonText.of(Map.of("datasets", rows));
  }

  private static Map<String, Object> inForce(Sources.InForce it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", it.file());
    json.put("sha256", it.sha256());
    it.since().ifPresent(at -> json.put("since", at.toString()));
    return json;
  }

  /** One for each file that speaks, in one cell. */
  private static String words(Sources.Holding held, Function<Sources.InForce, String> word) {
    return held.inForce().stream().map(word).collect(Collectors.joining(" "));
  }

  private static List<String> years(Sources.Holding held) {
    return held.years().stream().map(it -> new SchoolYear(it).full()).toList();
  }
}
