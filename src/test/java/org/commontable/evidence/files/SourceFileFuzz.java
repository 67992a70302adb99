package org.commontable.evidence.files;

import org.commontable.fuzz.Promise;

/** A file of the state's numbers, as somebody may hand it in: plain, packed, or neither. */
public final class SourceFileFuzz {
  private static final SourceFile FILES = new SourceFile(new Layouts());

  private SourceFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var plain = new byte[1][];
    // A packed file may grow a thousandfold; SourceText says where it ends.
    Promise.mayRefuseBy(Refusal.Unreadable.class)
        .allocatingAtMost(5_000)
        .holds(data.length, () -> plain[0] = SourceText.unpacked(data));
    if (plain[0] != null) {
      Promise.mayRefuseBy(Refusal.Unreadable.class)
          .holds(plain[0].length, () -> FILES.read(plain[0]));
    }
  }
}
