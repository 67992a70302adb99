package org.commontable.evidence.shapes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * The polygons of a .shp file (ESRI Shapefile Technical Description, July 1998): of each record its
 * rings, x and y in turn; heights and measures are left out. Every count is checked against the
 * bytes that are there before anything is made of that size.
 */
final class Polygons {
  private static final int HEAD = 100;
  private static final int MOST_RECORDS = 20_000;
  private static final int MOST_RINGS = 500;
  private static final int MOST_POINTS = 1_000_000;

  private final ByteBuffer bytes;
  private int points;

  private Polygons(byte[] file) {
    this.bytes = ByteBuffer.wrap(file);
  }

  static List<List<double[]>> of(byte[] file) {
    return new Polygons(file).records();
  }

  private List<List<double[]>> records() {
    if (bytes.limit() < HEAD || bytes.getInt(0) != 9994) {
      throw damaged("shp", 0);
    }
    long length = 2L * bytes.getInt(24);
    if (length > bytes.limit()) {
      throw Refusal.file(Kind.SHAPE_CUT_OFF, 0, "part", "shp");
    }
    int type = little(32);
    if (length < bytes.limit() || little(28) != 1000) {
      throw damaged("shp", 0);
    }
    if (type != 5 && type != 15 && type != 25) {
      throw Refusal.file(Kind.SHAPE_KIND, 0, "type", type);
    }
    List<List<double[]>> records = new ArrayList<>();
    int at = HEAD;
    while (at < bytes.limit()) {
      int number = records.size() + 1;
      if (records.size() == MOST_RECORDS) {
        throw Refusal.file(Kind.SHAPE_LARGE, 0, "records", MOST_RECORDS, "points", MOST_POINTS);
      }
      if (at + 12 > bytes.limit()) {
        throw damaged("shp", number);
      }
      long size = 2L * bytes.getInt(at + 4);
      if (size < 4 || at + 8 + size > bytes.limit()) {
        throw damaged("shp", number);
      }
      int kind = little(at + 8);
      if (kind != 0 && kind != type) {
        throw damaged("shp", number);
      }
      records.add(kind == 0 ? List.of() : rings(at + 8, size, number));
      at += 8 + (int) size;
    }
    return records;
  }

  private List<double[]> rings(int at, long size, int number) {
    if (size < 44) {
      throw damaged("shp", number);
    }
    int parts = little(at + 36);
    int count = little(at + 40);
    if (parts < 0 || count < 0 || 44 + 4L * parts + 16L * count > size) {
      throw damaged("shp", number);
    }
    points += count;
    if (parts > MOST_RINGS || points > MOST_POINTS) {
      throw Refusal.file(Kind.SHAPE_LARGE, 0, "records", MOST_RECORDS, "points", MOST_POINTS);
    }
    List<double[]> rings = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = little(at + 44 + 4 * part);
      int to = part + 1 < parts ? little(at + 48 + 4 * part) : count;
      if (from < 0 || to < from || to > count) {
        throw damaged("shp", number);
      }
      double[] ring = new double[2 * (to - from)];
      for (int i = 0; i < ring.length; i++) {
        ring[i] = real(at + 44 + 4 * parts + 16 * from + 8 * i);
        if (!Double.isFinite(ring[i])) {
          throw damaged("shp", number);
        }
      }
      rings.add(ring);
    }
    return rings;
  }

  private int little(int at) {
    return Integer.reverseBytes(bytes.getInt(at));
  }

  private double real(int at) {
    return Double.longBitsToDouble(Long.reverseBytes(bytes.getLong(at)));
  }

  static Refusal.Unreadable damaged(String part, int record) {
    return Refusal.file(Kind.SHAPE_DAMAGED, 0, "part", part, "record", record);
  }
}
