package org.commontable.evidence.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one school year, by place and group; an entry's number is {@code place * groups
 * + group}. Counts are whole numbers of the last decimal of their input. Of a count that is hidden
 * nothing stands here but the row in which the state hides it.
 */
final class Block {
  /** Nobody told of it. */
  static final byte ABSENT = 0;

  static final byte SHOWN = 1;

  /** The files count who it happened to, and nobody says of how many. */
  static final byte NO_BASE = 15;

  /** Beside the status: the denominator is shown. */
  static final byte BASE = 0x40;

  /** Beside the status: what hides it is a version of a file that was replaced since. */
  static final byte EARLIER = (byte) 0x80;

  final Declared declared;
  final int year;
  final List<String> places;
  final List<String> groups;
  final byte[] status;
  final int[] counts;
  final int[] bases;
  final double[] values;
  final double[] ratios;
  final double[] lowers;
  final double[] uppers;
  final short[] countSources;
  final short[] baseSources;
  final int[] countLines;
  final int[] baseLines;

  Block(Declared declared, int year, List<String> places, List<String> groups) {
    this.declared = declared;
    this.year = year;
    this.places = places;
    this.groups = groups;
    int size = places.size() * groups.size();
    this.status = new byte[size];
    this.counts = new int[size];
    this.bases = new int[size];
    this.values = new double[size];
    this.ratios = new double[size];
    this.lowers = new double[size];
    this.uppers = new double[size];
    this.countSources = new short[size];
    this.baseSources = new short[size];
    this.countLines = new int[size];
    this.baseLines = new int[size];
  }

  static byte hidden(Hidden why) {
    return (byte) (SHOWN + why.code());
  }

  boolean isShown(int entry) {
    return (status[entry] & 0x3F) == SHOWN;
  }

  /** Null where nothing is hidden. */
  @Nullable Hidden why(int entry) {
    int code = (status[entry] & 0x3F) - SHOWN;
    return code > 0 && code < NO_BASE - SHOWN ? Hidden.coded(code) : null;
  }

  int size() {
    return status.length;
  }

  long shown() {
    return IntStream.range(0, size()).filter(this::isShown).count();
  }
}
