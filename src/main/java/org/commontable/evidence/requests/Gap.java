package org.commontable.evidence.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Yamls;

/**
 * Something that evidence pages would show and no file carries ({@code
 * resources/evidence/gaps.yaml}).
 *
 * @param area focus area of the coalition: public, equity or funding
 * @param records how the records would be asked for; empty where nothing can be suggested
 */
public record Gap(String id, String area, String records) {
  private static final List<Gap> ALL =
      Yamls.list(Yamls.resource("gaps.yaml")).stream().map(Gap::read).toList();

  public static List<Gap> all() {
    return ALL;
  }

  static Optional<Gap> find(String id) {
    return ALL.stream().filter(gap -> gap.id.equals(id)).findFirst();
  }

  private static Gap read(Object yaml) {
    Map<String, Object> map = Yamls.map(yaml);
    return new Gap(Yamls.text(map, "id"), Yamls.text(map, "area"), Yamls.text(map, "records"));
  }
}
