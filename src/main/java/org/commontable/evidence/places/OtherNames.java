package org.commontable.evidence.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Yamls;

/** What people call a place beside its files, by code AND the file's name: "JCPS". */
final class OtherNames {
  private static final class Known {
    static final Map<String, List<String>> ALL = read();
  }

  private OtherNames() {}

  static List<String> of(String code, String name) {
    return Known.ALL.getOrDefault(code + "/" + name, List.of());
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Object yaml : Yamls.list(Yamls.resource("place-names.yaml"))) {
      Map<String, Object> entry = Yamls.map(yaml);
      List<String> names = new java.util.ArrayList<>(List.of(Yamls.text(entry, "name")));
      names.addAll(Yamls.texts(entry.get("also")));
      all.put(Yamls.text(entry, "place") + "/" + Yamls.text(entry, "file"), names);
    }
    return all;
  }
}
