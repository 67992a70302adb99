package org.commontable.evidence.invented;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Imports;
import org.commontable.shared.SchoolYear;

/**
 * More of what the state prints, about the counties and schools of {@link InventedFiles} and {@link
 * InventedPlaces}, in the same formats: schools, gifted services, graduation, the state's tests.
 * Schools add up to their district, districts to the state.
 */
public final class InventedMeasures {
  private static final String DISTRICT = "901";
  private static final String STATE = "999";
  private static final int FIRST = 2024;
  private static final int LAST = 2025;
  private static final String[] LABELS = {
    "White (non-Hispanic)",
    "African American",
    "Hispanic or Latino",
    "Asian",
    "American Indian or Alaska Native",
    "Native Hawaiian or Pacific Islander",
    "Two or More Races"
  };

  /** Of the district's students in percent, school by school; the sixth is in older files only. */
  private static final int[] PARTS = {10, 11, 9, 12, 19, 0, 20, 19};

  private static final int[] GIFTED = {150, 61, 72, 240, 90, 60, 120};
  private static final int[] GRADUATED = {951, 903, 884, 972, 900, 900, 917};
  private static final int[] READING = {524, 291, 346, 610, 400, 380, 455};
  private static final int[] MATHEMATICS = {478, 232, 301, 640, 350, 330, 402};

  private InventedMeasures() {}

  /** Taken in one after the other and published together, as files that belong together must be. */
  public static List<ImportReport> importInto(Imports imports, String by) {
    List<ImportReport> kept = new ArrayList<>();
    for (Handed file : files()) {
      kept.add(
          imports.keep(
              imports.read(file.name(), file.file(), file.year(), Limits.UPLOAD),
              by,
              Optional.of(InventedFiles.PUBLISHER)));
    }
    return imports.publish(kept, by);
  }

  /** As somebody would hand them in. */
  public static List<Handed> files() {
    return List.of(
        handed("discipline_schools_sample.csv", discipline()),
        handed("race_schools_sample.csv", race()),
        handed("gifted_sample.csv", gifted()),
        handed("graduation_sample.csv", graduation()),
        handed("assessment_level_sample.csv", assessment()));
  }

  private static Handed handed(String name, String text) {
    return Handed.of(name, FileBytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String discipline() {
    StringBuilder out =
        new StringBuilder(
            "sch_id,dist_name,sch_name,year,category,group_type,student_group,n_students\n");
    eachSchool(
        (code, name, year, race, students, events) ->
            out.append(code)
                .append(",Tarrow County,")
                .append(name)
                .append(',')
                .append(new SchoolYear(year).full())
                .append(",Out-of-School Suspensions,race,")
                .append(InventedFiles.RACES.get(race))
                .append(',')
                .append(events)
                .append('\n'));
    return out.toString();
  }

  private static String race() {
    StringBuilder out = new StringBuilder("sch_id,dist_name,sch_name,year,race,s_count,calc_pct\n");
    eachSchool(
        (code, name, year, race, students, events) ->
            out.append(code)
                .append(",Tarrow County,")
                .append(name)
                .append(',')
                .append(new SchoolYear(year).full())
                .append(',')
                .append(InventedFiles.RACE_NAMES.get(InventedFiles.RACES.get(race)))
                .append(',')
                .append(students)
                .append(",\n"));
    return out.toString();
  }

  private interface Row {
    void of(String code, String name, int year, int race, long students, long events);
  }

  /** The last school takes what is left, so that all of them add up to the district. */
  private static void eachSchool(Row row) {
    for (InventedFiles.Counts counts : InventedFiles.counts()) {
      if (counts.code().equals(DISTRICT) && counts.year() >= FIRST) {
        for (int race = 0; race < LABELS.length; race++) {
          long[] students = split(counts.students()[race]);
          long[] events = split(counts.events()[race]);
          for (int school = 0; school < PARTS.length; school++) {
            if (PARTS[school] > 0) {
              row.of(
                  String.format(Locale.ROOT, "901%03d", 10 * (school + 1)),
                  InventedPlaces.SCHOOLS.get(school),
                  counts.year(),
                  race,
                  students[school],
                  events[school]);
            }
          }
        }
      }
    }
  }

  private static long[] split(long whole) {
    long[] parts = new long[PARTS.length];
    long left = whole;
    for (int i = 0; i < PARTS.length - 1; i++) {
      parts[i] = whole * PARTS[i] / 100;
      left -= parts[i];
    }
    parts[PARTS.length - 1] = left;
    return parts;
  }

  private static String gifted() {
    StringBuilder out = new StringBuilder("School Year,School Code,Demographic,All Grades\n");
    eachPlace(
        (code, year, race, students) ->
            line(out, code, year, LABELS[race], students * GIFTED[race] / 1000));
    return out.toString();
  }

  private static String graduation() {
    StringBuilder out =
        new StringBuilder("School Year,School Code,Demographic,GRADS4YR,COHORT4YR,GRADRATE4YR\n");
    eachPlace(
        (code, year, race, students) -> {
          long cohort = students * 72 / 1000;
          long graduates = cohort * GRADUATED[race] / 1000;
          line(
              out,
              code,
              year,
              LABELS[race],
              graduates,
              cohort,
              cohort == 0 ? 0 : Math.round(1000.0 * graduates / cohort) / 10.0);
        });
    return out.toString();
  }

  private static String assessment() {
    StringBuilder out =
        new StringBuilder(
            "School Year,School Code,Level,Subject,Demographic,Tested,Proficient / Distinguished\n");
    eachPlace(
        (code, year, race, students) -> {
          long tested = students * 220 / 1000;
          line(
              out,
              code,
              year,
              "Elementary School",
              "Reading",
              LABELS[race],
              tested,
              READING[race] / 10.0);
          line(
              out,
              code,
              year,
              "Elementary School",
              "Mathematics",
              LABELS[race],
              tested,
              MATHEMATICS[race] / 10.0);
        });
    return out.toString();
  }

  private interface PlaceRow {
    void of(String code, int year, int race, long students);
  }

  private static void eachPlace(PlaceRow row) {
    for (InventedFiles.Counts counts : InventedFiles.counts()) {
      if (counts.year() == LAST && !counts.code().equals(STATE)) {
        for (int race = 0; race < LABELS.length; race++) {
          row.of(counts.code() + "000", counts.year(), race, counts.students()[race]);
        }
      }
    }
  }

  private static void line(StringBuilder out, String code, int year, Object... fields) {
    out.append(year).append(year + 1).append(',').append(code);
    for (Object field : fields) {
      out.append(',').append(field);
    }
    out.append('\n');
  }
}
