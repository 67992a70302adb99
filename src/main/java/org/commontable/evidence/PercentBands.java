package org.commontable.evidence;

import java.util.Map;
import org.commontable.evidence.files.Yamls;
import org.commontable.measures.PercentCode;

/** The bands for percents of small groups, as dated data ({@code percent-bands.yaml}). */
public final class PercentBands {
  private PercentBands() {}

  public static PercentCode current() {
    Map<String, Object> yaml = Yamls.map(Yamls.resource("percent-bands.yaml"));
    return new PercentCode(
        Long.parseLong(Yamls.text(yaml, "least")),
        Yamls.list(yaml.get("bands")).stream().map(PercentBands::band).toList());
  }

  private static PercentCode.Band band(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new PercentCode.Band(
        Long.parseLong(Yamls.text(entry, "from")), Integer.parseInt(Yamls.text(entry, "cut")));
  }
}
