package org.commontable.evidence;

import java.util.List;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Layout;

/** Facts of one file, with what is to be said of the file. */
public record FactSource(Facts facts, Layout layout, String file, String sha256, String publisher)
    implements AutoCloseable {
  @Override
  public void close() {
    facts.close();
  }

  public static void closeAll(List<FactSource> sources) {
    sources.forEach(FactSource::close);
  }
}
