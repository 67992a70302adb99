package org.commontable.evidence.files;

import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.Measure;

/**
 * What an indicator computes with: the facts of one measure with exactly these dimensions. Declared
 * as data ({@code resources/evidence/inputs.yaml}).
 *
 * @param prefer layouts that speak before newer files of other layouts
 */
public record Input(
    String name,
    String dataset,
    String measure,
    String unit,
    Map<String, String> where,
    List<String> prefer) {
  public boolean reads(Measure it) {
    return it.dataset().equals(dataset) && it.name().equals(measure);
  }

  public static Input read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    Map<String, String> where = new java.util.LinkedHashMap<>();
    Yamls.map(entry.get("where")).forEach((key, value) -> where.put(key, value.toString()));
    return new Input(
        Yamls.text(entry, "name"),
        Yamls.text(entry, "dataset"),
        Yamls.text(entry, "measure"),
        Yamls.text(entry, "unit"),
        where,
        Yamls.texts(entry.get("prefer")));
  }
}
