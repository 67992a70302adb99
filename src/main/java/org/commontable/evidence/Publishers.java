package org.commontable.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.evidence.files.Yamls;

/** Where publishers keep their files, so that anybody can fetch one and compare its sum. */
public final class Publishers {
  private static final Map<String, String> ADDRESSES =
      Yamls.list(Yamls.resource("publishers.yaml")).stream()
          .map(Yamls::map)
          .collect(
              Collectors.toMap(it -> Yamls.text(it, "publisher"), it -> Yamls.text(it, "address")));

  private Publishers() {}

  /** Empty where we know none. */
  public static Optional<String> address(String publisher) {
    return Optional.ofNullable(ADDRESSES.get(publisher));
  }
}
