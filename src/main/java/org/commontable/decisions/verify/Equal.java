package org.commontable.decisions.verify;

import java.util.Objects;
import org.commontable.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What was recounted against what the record says. */
final class Equal {
  private Equal() {}

  static void must(String what, @Nullable Object counted, @Nullable Object said) {
    if (Objects.equals(counted, said)) {
      return;
    }
    var ours = CanonicalJson.write(counted);
    var theirs = CanonicalJson.write(said);
    if (!ours.equals(theirs)) {
      throw new Differs(what + " recounted as " + ours + ", recorded as " + theirs);
    }
  }
}
