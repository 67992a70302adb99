package org.commontable.home.convener;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * @param handOver the convener asks; otherwise an organization proposes
 * @param organizations those for which the reader may propose, by id
 */
public record NamePage(Form form, boolean handOver, Map<String, String> organizations) {
  /** What is chosen without asking: the end of {@code home.convener.name.….title}. */
  public String key() {
    return handOver ? "handOver" : "propose";
  }
}
