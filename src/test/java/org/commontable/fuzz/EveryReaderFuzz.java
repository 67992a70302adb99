package org.commontable.fuzz;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;

/** All readers in one, so that the gate need start Jazzer only once: the first byte chooses. */
public final class EveryReaderFuzz {
  private static final List<MethodHandle> READERS =
      Targets.all().stream().map(Targets::reader).toList();

  private EveryReaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Throwable {
    if (data.length > 0) {
      var reader = READERS.get((data[0] & 0xFF) % READERS.size());
      reader.invokeExact(Arrays.copyOfRange(data, 1, data.length));
    }
  }
}
