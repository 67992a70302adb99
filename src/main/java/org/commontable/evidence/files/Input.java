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
  private static final String SUBJECT = "subject";

  public boolean reads(Measure it) {
    return it.dataset().equals(dataset) && it.name().equals(measure);
  }

  /** Counts the same in another subject. */
  public boolean isTwin(Input other) {
    return dataset.equals(other.dataset)
        && measure.equals(other.measure)
        && where.containsKey(SUBJECT)
        && other.where.containsKey(SUBJECT)
        && withoutSubject().equals(other.withoutSubject());
  }

  private Map<String, String> withoutSubject() {
    Map<String, String> rest = new java.util.HashMap<>(where);
    rest.remove(SUBJECT);
    return rest;
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
