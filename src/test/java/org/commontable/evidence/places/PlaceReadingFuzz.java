package org.commontable.evidence.places;

import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.fuzz.Promise;

/** A file about places or a shapefile, as somebody may hand it in. */
public final class PlaceReadingFuzz {
  private PlaceReadingFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    // A ZIP may grow a thousandfold; the reader says where it ends.
    Promise.mayRefuseBy(Refusal.Unreadable.class)
        .allocatingAtMost(5_000)
        .holds(data.length, () -> PlaceReading.read(FileBytes.of(data), Limits.UPLOAD));
  }
}
