package org.commontable.evidence.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A file with what is said of it besides: which sheet is meant, and who watches its reading. */
record Chosen(FileBytes file, Optional<String> sheet, LongConsumer watcher) implements FileBytes {
  @Override
  public InputStream open() throws IOException {
    return new Watched(file.open());
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  private final class Watched extends FilterInputStream {
    private long read;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      return one < 0 ? one : told(one, 1);
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int some = in.read(bytes, from, most);
      return told(some, some);
    }

    private int told(int answer, int more) {
      if (more > 0) {
        read += more;
        watcher.accept(read);
      }
      return answer;
    }

    /** Nobody goes back: what was read is not read again. */
    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
