package org.commontable.evidence.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Points worked out by other hands. */
class LambertTest {
  private static final double FOOT = 0.3048006096012192;

  /** EPSG:2246, as its .prj says it. */
  private static final Lambert KENTUCKY_NORTH =
      new Lambert(
          6378137 / FOOT,
          1 / 298.257222101,
          37.96666666666667,
          38.96666666666667,
          37.5,
          -84.25,
          1640416.666666667,
          0);

  @Test
  void snydersExampleOfTheClarkeEllipsoid() { // USGS Professional Paper 1395, page 296
    Lambert plane = new Lambert(6378206.4, 1 - Math.sqrt(1 - 0.00676866), 33, 45, 23, -96, 0, 0);
    double[] at = plane.plane(-75, 35);
    assertThat(at[0]).isCloseTo(1_894_410.9, within(.06));
    assertThat(at[1]).isCloseTo(1_564_649.5, within(.06));
    double[] back = plane.degrees(1_894_410.9, 1_564_649.5);
    assertThat(back[0]).isCloseTo(-75, within(1e-6));
    assertThat(back[1]).isCloseTo(35, within(1e-6));
  }

  @Test
  void theExampleOfTexasSouthCentralInFeet() { // IOGP Guidance Note 7-2, Lambert Conic Conformal
    // (2SP)
    Lambert plane =
        new Lambert(
            20925832.164,
            1 / 294.97870,
            28 + 23 / 60.0,
            30 + 17 / 60.0,
            27 + 50 / 60.0,
            -99,
            2_000_000,
            0);
    double[] at = plane.plane(-96, 28.5);
    assertThat(at[0]).isCloseTo(2_963_503.91, within(.01));
    assertThat(at[1]).isCloseTo(254_759.80, within(.01));
  }

  @Property
  void thereAndBackIsTheSamePoint(
      @ForAll @DoubleRange(min = -90, max = -80) double longitude,
      @ForAll @DoubleRange(min = 35, max = 40) double latitude) {
    double[] at = KENTUCKY_NORTH.plane(longitude, latitude);
    double[] back = KENTUCKY_NORTH.degrees(at[0], at[1]);
    assertThat(back[0]).isCloseTo(longitude, within(1e-9));
    assertThat(back[1]).isCloseTo(latitude, within(1e-9));
  }

  @Test
  void whatIsNoLambertOfOurDatumIsNotGuessed() {
    for (String prj :
        new String[] {
          "",
          "PROJCS[",
          "[".repeat(10_000),
          "A[".repeat(10_000),
          "GEOGCS[\"NAD27\",DATUM[\"D_North_American_1927\",SPHEROID[\"Clarke\",6378206.4,294.9]]]",
          InventedShapes.DEGREES.replace("GEOGCS", "PROJCS"),
          InventedShapes.DEGREES + "]"
        }) {
      assertThat(Plane.of(prj)).as(prj).isEmpty();
    }
    assertThat(Plane.of(InventedShapes.DEGREES)).isPresent();
  }
}
