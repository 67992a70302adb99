package org.commontable.evidence.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.support.SharedData;
import org.junit.jupiter.api.Test;

/** Invented shapefiles, good and bad, and the real ones where they are. */
class ShapeFileTest {
  private static final List<String> COLUMNS = List.of("ID", "COUNTY", "UNIFIED", "NAME");

  private static ShapeFile read(byte[] zip) {
    return ShapeFile.read(FileBytes.of(zip), Limits.UPLOAD).orElseThrow();
  }

  private static InventedShapes.Row row(String number, double[]... rings) {
    return new InventedShapes.Row(List.of("1", "21999", number, "Peña " + number), List.of(rings));
  }

  /** Clockwise. */
  private static double[] square(double west, double south, double size) {
    double east = west + size;
    double north = south + size;
    return new double[] {west, south, west, north, east, north, east, south, west, south};
  }

  private static double[] turned(double[] ring) {
    double[] turned = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = ring[ring.length - 2 - i];
      turned[i + 1] = ring[ring.length - 1 - i];
    }
    return turned;
  }

  private static Map<String, byte[]> parts(InventedShapes.Row... rows) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("shp", InventedShapes.shapes(List.of(rows)));
    parts.put("dbf", InventedShapes.table(COLUMNS, List.of(rows)));
    parts.put("prj", InventedShapes.DEGREES.getBytes(StandardCharsets.US_ASCII));
    return parts;
  }

  @Test
  void holesBecomeHolesAndPartsOfOnePlaceOnePlace() {
    double[] outer = square(-86, 38, .4);
    double[] hole = turned(square(-85.9, 38.1, .1));
    ShapeFile file =
        read(
            InventedShapes.zip(
                "x",
                parts(
                    row("1", outer, hole),
                    row("2", square(-85, 38, .1)),
                    row("1", square(-84, 37, .1)))));
    assertThat(file.rows()).isEqualTo(3);
    assertThat(file.shapes())
        .extracting(PlaceShape::handle)
        .containsExactly("leaid:211", "leaid:212");
    assertThat(file.shapes().getFirst().label()).isEqualTo("Peña 1");
    Outline outline = file.shapes().getFirst().outline();
    assertThat(outline.polygons()).hasSize(2);
    assertThat(outline.polygons().getFirst()).hasSize(2);
    assertThat(Rings.area(outline.polygons().getFirst().getFirst()))
        .as("outer, counterclockwise")
        .isPositive();
    assertThat(Rings.area(outline.polygons().getFirst().get(1))).as("hole, clockwise").isNegative();
    assertThat(outline.holds(-85.95, 38.05)).isTrue();
    assertThat(outline.holds(-85.85, 38.15)).as("in the hole").isFalse();
    assertThat(Outline.of(outline.text()).text()).isEqualTo(outline.text());
  }

  @Test
  void geoJsonIsWrittenAsItsStandardSays() {
    StringBuilder out = new StringBuilder();
    new Outline(
            List.of(
                List.of(
                    new int[] {
                      -8_500_000, 3_800_000, -8_400_001, 3_800_000, -8_450_000, 3_900_007
                    })))
        .geoJson(out);
    assertThat(out)
        .hasToString(
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-85.00000,38.00000],[-84.00001,38.00000],"
                + "[-84.50000,39.00007],[-85.00000,38.00000]]]]}");
  }

  @Test
  void neighborsStillMeetWhenTheirBorderIsMadeLighter() {
    Random random = new Random(7);
    List<double[]> border = new ArrayList<>();
    for (int i = 0; i <= 2_000; i++) {
      border.add(
          new double[] {
            -85 + .03 * Math.sin(i * .01) + .001 * random.nextDouble(), 38 + i * .0002
          });
    }
    List<double[]> west =
        new ArrayList<>(List.of(new double[] {-86, 38}, new double[] {-86, 38.4}));
    west.addAll(border.reversed());
    west.add(west.getFirst());
    List<double[]> east = new ArrayList<>(border);
    east.addAll(List.of(new double[] {-84, 38.4}, new double[] {-84, 38}, border.getFirst()));
    ShapeFile file =
        read(InventedShapes.zip("x", parts(row("1", flat(west)), row("2", flat(east)))));
    int[] one = file.shapes().get(0).outline().polygons().getFirst().getFirst();
    int[] two = file.shapes().get(1).outline().polygons().getFirst().getFirst();
    assertThat(one.length).as("of 4,006 numbers").isLessThan(1_000);
    assertThat(between(one))
        .as("the border from both sides")
        .isEqualTo(between(two))
        .hasSizeGreaterThan(10);
  }

  private static TreeSet<Long> between(int[] ring) {
    TreeSet<Long> points = new TreeSet<>();
    for (int i = 0; i < ring.length; i += 2) {
      if (ring[i] > -8_510_000 && ring[i] < -8_490_000) {
        points.add((long) ring[i] * 100_000_000 + ring[i + 1]);
      }
    }
    return points;
  }

  private static double[] flat(List<double[]> points) {
    return points.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void aFileThatIsNoShapefileIsLeftToTheOtherReaders() {
    assertThat(ShapeFile.read(FileBytes.of(new byte[0]), Limits.UPLOAD)).isEmpty();
    assertThat(
            ShapeFile.read(
                FileBytes.of("id,name\n".getBytes(StandardCharsets.UTF_8)), Limits.UPLOAD))
        .isEmpty();
    assertThat(
            ShapeFile.read(
                FileBytes.of(InventedShapes.zip("x", Map.of("xml", new byte[9]))), Limits.UPLOAD))
        .isEmpty();
  }

  private static void refused(Map<String, byte[]> parts, Kind kind) {
    assertThatThrownBy(() -> read(InventedShapes.zip("x", parts)))
        .isInstanceOfSatisfying(
            Refusal.Unreadable.class, it -> assertThat(it.refusal().kind()).isEqualTo(kind));
  }

  private static Map<String, byte[]> with(String part, int at, int value, ByteOrder order) {
    Map<String, byte[]> parts = parts(row("1", square(-85, 38, .1)));
    ByteBuffer.wrap(parts.get(part)).order(order).putInt(at, value);
    return parts;
  }

  @Test
  void whatIsWrongIsSaidInASentence() {
    var good = parts(row("1", square(-85, 38, .1)));
    for (String part : List.of("dbf", "prj")) {
      var parts = new LinkedHashMap<>(good);
      parts.remove(part);
      refused(parts, Kind.SHAPE_PART_MISSING);
    }
    for (String part : List.of("shp", "dbf")) {
      var parts = new LinkedHashMap<>(good);
      parts.put(part, Arrays.copyOf(good.get(part), good.get(part).length - 7));
      refused(parts, Kind.SHAPE_CUT_OFF);
    }
    refused(with("shp", 32, 1, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_KIND); // points
    refused(with("shp", 0, 17, ByteOrder.BIG_ENDIAN), Kind.SHAPE_DAMAGED);
    refused(with("shp", 104, Integer.MAX_VALUE, ByteOrder.BIG_ENDIAN), Kind.SHAPE_DAMAGED);
    refused(with("shp", 104, -8, ByteOrder.BIG_ENDIAN), Kind.SHAPE_DAMAGED);
    refused(
        with("shp", 144, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_DAMAGED); // parts
    refused(
        with("shp", 148, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_DAMAGED); // points
    refused(with("shp", 148, -1, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_DAMAGED);
    refused(
        with("shp", 152, 99, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_DAMAGED); // where a part begins
    refused(with("dbf", 4, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_CUT_OFF);
    refused(with("dbf", 4, -1, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_DAMAGED);
    refused(with("dbf", 4, 0, ByteOrder.LITTLE_ENDIAN), Kind.SHAPE_UNEVEN);
    var nowhere = new LinkedHashMap<>(good);
    nowhere.put("prj", "GEOGCS[\"Moon\"]".getBytes(StandardCharsets.US_ASCII));
    refused(nowhere, Kind.SHAPE_PLANE);
    refused(
        parts(row("1", square(4_921_250, 3_280_833, 100))),
        Kind.SHAPE_PLANE); // feet called degrees
    var strange = new LinkedHashMap<>(good);
    strange.put(
        "dbf",
        InventedShapes.table(
            List.of("WHAT"), List.of(new InventedShapes.Row(List.of("x"), List.of()))));
    refused(strange, Kind.SHAPE_COLUMNS);
  }

  @Test
  void noCutAndNoWrongByteDoesMoreThanRefuse() {
    byte[] good =
        InventedShapes.zip(
            "x", parts(row("1", square(-85, 38, .1), turned(square(-84.98, 38.02, .01)))));
    for (int length = 0; length < good.length; length += 7) {
      survives(Arrays.copyOf(good, length));
    }
    Random random = new Random(20261126);
    for (int i = 0; i < 800; i++) {
      var parts = parts(row("1", square(-85, 38, .1), turned(square(-84.98, 38.02, .01))));
      byte[] part = parts.get(List.of("shp", "dbf", "prj").get(i % 3));
      part[random.nextInt(part.length)] = (byte) random.nextInt(256);
      part[random.nextInt(part.length)] = (byte) random.nextInt(256);
      survives(InventedShapes.zip("x", parts));
    }
  }

  private static void survives(byte[] bytes) {
    try {
      ShapeFile.read(FileBytes.of(bytes), Limits.UPLOAD);
    } catch (Refusal.Unreadable refused) {
      assertThat(refused.refusal().kind().key()).startsWith("evidence.refusal.");
    }
  }

  @Test
  void aShpWithoutTheFilesBesideItIsAskedForThem() {
    byte[] alone = parts(row("1", square(-85, 38, .1))).get("shp");
    assertThatThrownBy(() -> ShapeFile.read(FileBytes.of(alone), Limits.UPLOAD))
        .isInstanceOfSatisfying(
            Refusal.Unreadable.class,
            it -> assertThat(it.refusal().kind()).isEqualTo(Kind.SHAPE_PART_MISSING));
  }

  @Test
  void aZipThatUnpacksWithoutEndIsStopped() {
    byte[] bomb = InventedShapes.zip("x", Map.of("shp", new byte[(64 << 20) + 9]));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOfSatisfying(
            Refusal.Unreadable.class,
            it -> assertThat(it.refusal().kind()).isEqualTo(Kind.EXPANDS_TOO_FAR));
  }

  @Test
  void theRealZonesHoldTheSchoolsThatTheirFileSays() throws java.io.IOException {
    ShapeFile zones = real("jcps-attendance-zones/Elementary/Resides_ES_Clusters_Boundaries.shp");
    int rows = 0;
    int inside = 0;
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(SharedData.file("jcps/JCPS_Merged_Data.csv"))) {
      for (var row : csv) {
        if (row.getField("Level").equals("Elementary School")
            && !row.getField("School Code").equals("275000")) {
          rows++;
          String zone = row.getField("School Zone").replace(" Zone", "");
          double east = Double.parseDouble(row.getField("Longitude"));
          double north = Double.parseDouble(row.getField("Latitude"));
          boolean there =
              zones.shapes().stream()
                  .anyMatch(
                      it -> it.label().equalsIgnoreCase(zone) && it.outline().holds(east, north));
          inside += there ? 1 : 0;
        }
      }
    }
    assertThat(rows).isEqualTo(91);
    assertThat(inside)
        .as("as others found it: the rest are magnets or written otherwise")
        .isEqualTo(70);
  }

  @Test
  void theRealDistrictsAreReadInAnotherProjection() throws java.io.IOException {
    ShapeFile districts = real("ky-school-districts/ky_dist.shp");
    assertThat(districts.rows()).isEqualTo(184);
    assertThat(districts.aside()).isEqualTo(1);
    assertThat(districts.shapes()).hasSize(178);
    PlaceShape here =
        districts.shapes().stream()
            .filter(it -> it.handle().equals("leaid:2102990"))
            .findFirst()
            .orElseThrow();
    assertThat(here.outline().holds(-85.689399, 38.213731)).as("Atherton High").isTrue();
    assertThat(here.outline().holds(-84.5, 38.05)).as("Lexington").isFalse();
  }

  private static ShapeFile real(String name) throws java.io.IOException {
    return ShapeFile.read(ShapeFile.packed(SharedData.file("geo/" + name)), Limits.OPERATOR)
        .orElseThrow();
  }
}
