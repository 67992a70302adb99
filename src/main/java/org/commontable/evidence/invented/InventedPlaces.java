package org.commontable.evidence.invented;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.shapes.InventedShapes;
import org.commontable.shared.SchoolYear;

/** Schools, numbers and outlines of the districts of {@link InventedFiles}, in the same formats. */
public final class InventedPlaces {
  static final List<String> SCHOOLS =
      List.of(
          "Alder Creek Elementary",
          "Birchmoor Elementary",
          "Carver Elementary",
          "Dogwood Hill Elementary",
          "Elm Street Middle",
          "Frost Middle",
          "Garnet High",
          "Harlan Moss High");

  private InventedPlaces() {}

  /** Taken in and published through the same door as real ones. */
  public static List<ImportReport> importInto(Imports imports, String by) {
    Optional<String> publisher = Optional.of(InventedFiles.PUBLISHER);
    return List.of(
        imports.takeAndPublish("profile_sample.csv", bytes(schools()), by, publisher),
        imports.takeAndPublish("districts_sample.csv", bytes(numbers()), by, publisher),
        imports.takeAndPublish("outlines_sample.zip", outlines(), by, publisher));
  }

  /** One was called otherwise, and one is in older files only. */
  static String schools() {
    StringBuilder out =
        new StringBuilder(
            "sch_id,nces_id,dist_name,sch_name,coop,long,lat,year,sch_type,grade_low,grade_high,title1,enroll\n");
    for (int year = 2011; year <= 2025; year++) {
      for (int i = 0; i < SCHOOLS.size(); i++) {
        String name = i == 2 && year < 2019 ? "Old Mill Elementary" : SCHOOLS.get(i);
        if (i != 5 || year < 2022) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "901%03d,2199010%05d,Tarrow County,%s,,%.5f,%.5f,%s,A1,,,,%d\n",
                  10 * (i + 1),
                  700 + i,
                  name,
                  -85.62 + .045 * i,
                  38.06 + .03 * ((i * 5) % 8),
                  new SchoolYear(year).full(),
                  380 + 70 * i));
        }
      }
    }
    return out.toString();
  }

  public static String numbers() {
    return """
        id,sch_dist_stateid,census_geoid
        ocd-division/country:us/state:ky/county:tarrow/school_district:tarrow_co,056901000,2199010
        ocd-division/country:us/state:ky/county:wick/school_district:wick_co,057902000,2199020
        ocd-division/country:us/state:ky/county:tarrow/school_district:fernley_ind,056903000,2199030
        ocd-division/country:us/state:oh/county:adams/school_district:adams,,3904000
        """;
  }

  /** Two neighbors with a river between them, and a town's district inside the first. */
  public static byte[] outlines() {
    List<double[]> river = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      river.add(new double[] {-85.25 + .03 * Math.sin(i * .7), 38.0 + .01 * i});
    }
    List<double[]> tarrow = new ArrayList<>(List.of(new double[] {-85.7, 38.0}));
    tarrow.add(new double[] {-85.74, 38.2});
    tarrow.add(new double[] {-85.66, 38.4});
    tarrow.addAll(river.reversed());
    tarrow.add(tarrow.getFirst());
    List<double[]> wick = new ArrayList<>(river);
    wick.add(new double[] {-84.95, 38.42});
    wick.add(new double[] {-84.9, 38.05});
    wick.add(river.getFirst());
    List<double[]> town = new ArrayList<>();
    for (int i = 0; i <= 12; i++) {
      double turn = -Math.PI * 2 * (i % 12) / 12;
      town.add(new double[] {-85.45 + .06 * Math.cos(turn), 38.2 + .045 * Math.sin(turn)});
    }
    return InventedShapes.zip(
        "outlines_sample",
        InventedShapes.DEGREES,
        List.of("ID", "COUNTY", "UNIFIED", "NAME"),
        List.of(
            row("99010", "TARROW COUNTY SCHOOL DISTRICT", ring(tarrow), ring(town.reversed())),
            row("99020", "WICK COUNTY SCHOOL DISTRICT", ring(wick)),
            row("99030", "FERNLEY INDEPENDENT SCHOOL DISTRICT", ring(town)),
            row("99997", "SCHOOL DISTRICT NOT DEFINED", ring(town))));
  }

  private static InventedShapes.Row row(String number, String name, double[]... rings) {
    return new InventedShapes.Row(List.of("1", "21999", number, name), List.of(rings));
  }

  private static double[] ring(List<double[]> points) {
    return points.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
