package org.commontable.evidence.figures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What an edition takes over from the one before it: the blocks of the school years of which
 * nothing new was published.
 *
 * @param takesYear which years are computed anew
 */
public record Kept(EditionBook book, IntPredicate takesYear) {
  List<EditionBook.Section> sections() {
    return book.sections().stream().filter(it -> !takesYear.test(it.year())).toList();
  }

  /**
   * As it stood, but with the sources' new numbers.
   *
   * @param sources what the new edition's numbers stand for
   */
  void copy(EditionBook.Section section, List<String> sources, ByteBuffer to) {
    short[] numbers = new short[book.sources().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (short) sources.indexOf(book.sources().get(i));
    }
    to.put(book.bytes(section).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
    int first = EditionBook.SOURCES * section.size();
    for (int i = 0; i < 2 * section.size(); i++) {
      int at = first + Short.BYTES * i;
      to.putShort(at, numbers[to.getShort(at)]);
    }
  }

  long shown(EditionBook.Section section) {
    long shown = 0;
    for (int entry = 0; entry < section.size(); entry++) {
      shown += (book.status(section, entry) & 0x3F) == Block.SHOWN ? 1 : 0;
    }
    return shown;
  }
}
