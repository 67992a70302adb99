package org.commontable.evidence.invented;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.Imports;
import org.commontable.shared.SchoolYear;

/**
 * School data of counties that do not exist, in the state's real file formats, always the same. The
 * district codes cannot be Kentucky's (its highest is 777). For the sample table and for tests.
 */
public final class InventedFiles {
  public static final String PUBLISHER = "Invented data of the sample table";
  private static final int FIRST = 2011;
  private static final int LAST = 2025;
  static final List<String> RACES =
      List.of("white", "black", "hispanic", "asian", "aian", "hawaiian", "other");
  static final Map<String, String> RACE_NAMES =
      Map.of(
          "white", "White",
          "black", "Black",
          "hispanic", "Hispanic",
          "asian", "Asian",
          "aian", "American Indian/Alaska Native",
          "hawaiian", "Hawaiian/Pacific Islander",
          "other", "Two or More/Other");

  /** Students in 2025-26 and suspension events per thousand of them, by race in the same order. */
  private record District(String code, String name, int[] students, int[] perThousand) {}

  private static final List<District> DISTRICTS =
      List.of(
          new District(
              "901",
              "Tarrow County",
              new int[] {13702, 7210, 3110, 820, 48, 41, 1204},
              new int[] {85, 264, 71, 24, 210, 120, 140}),
          new District(
              "902",
              "Wick County",
              new int[] {4120, 310, 420, 60, 12, 3, 230},
              new int[] {61, 150, 48, 30, 80, 0, 90}),
          new District(
              "903",
              "Fernley Independent",
              new int[] {2210, 940, 260, 85, 6, 9, 180},
              new int[] {74, 190, 66, 20, 0, 0, 110}));

  /** What a place has in a year, by race in the order of {@link #RACES}. */
  record Counts(String code, int year, long[] students, long[] events) {}

  private final List<Counts> counts = new ArrayList<>();
  private final StringBuilder discipline = new StringBuilder();
  private final StringBuilder race = new StringBuilder();

  private InventedFiles() {
    discipline.append("sch_id,dist_name,year,category,group_type,student_group,n_students\n");
    race.append("sch_id,dist_name,year,race,s_count,calc_pct\n");
    Random random = new Random(20261123);
    for (int year = FIRST; year <= LAST; year++) {
      long[] stateStudents = new long[RACES.size()];
      long[] stateEvents = new long[RACES.size()];
      for (District district : DISTRICTS) {
        long[] students = new long[RACES.size()];
        long[] events = new long[RACES.size()];
        for (int i = 0; i < RACES.size(); i++) {
          students[i] = students(district, i, year, random);
          events[i] = events(district, i, year, students[i], random);
          stateStudents[i] += students[i];
          stateEvents[i] += events[i];
        }
        write(district.code(), district.name(), year, students, events);
      }
      write("999", "Kentmoor", year, stateStudents, stateEvents);
    }
  }

  /** Both files, taken in and published through the same door as real ones. */
  public static List<ImportReport> importInto(Imports imports, String by) {
    InventedFiles files = new InventedFiles();
    return List.of(
        imports.takeAndPublish(
            "discipline_sample.csv", bytes(files.discipline), by, Optional.of(PUBLISHER)),
        imports.takeAndPublish("race_sample.csv", bytes(files.race), by, Optional.of(PUBLISHER)));
  }

  static List<Counts> counts() {
    return new InventedFiles().counts;
  }

  public static byte[] discipline() {
    return bytes(new InventedFiles().discipline);
  }

  public static byte[] race() {
    return bytes(new InventedFiles().race);
  }

  /** One to two percent more or fewer for each year before the last. */
  private static long students(District district, int i, int year, Random random) {
    int ago = LAST - year;
    long last = district.students()[i];
    long wobble = random.nextInt(5) - 2L;
    return ago == 0 ? last : Math.max(0, last - last * ago * (i == 0 ? -12 : 14) / 1000 + wobble);
  }

  /** The home picture's figures in the last year; a slow, uneven way there. */
  private static long events(District district, int i, int year, long students, Random random) {
    int perThousand = district.perThousand()[i];
    int wave = random.nextInt(15) - 7 + (year == 2020 ? -60 : 0);
    if (year == LAST && district.code().equals("901") && i < 2) {
      return i == 0 ? 1168 : 1904;
    }
    return students * perThousand * (100 + wave - (LAST - year)) / 100_000;
  }

  private void write(String code, String name, int year, long[] students, long[] events) {
    counts.add(new Counts(code, year, students, events));
    String when = new SchoolYear(year).full();
    long all = 0;
    long happened = 0;
    for (int i = 0; i < RACES.size(); i++) {
      all += students[i];
      happened += events[i];
    }
    String start = code + "," + name + "," + when + ",";
    for (int i = 0; i < RACES.size(); i++) {
      discipline.append(start).append("Out-of-School Suspensions,race,").append(RACES.get(i));
      discipline.append(',').append(events[i]).append('\n');
      race.append(start).append(RACE_NAMES.get(RACES.get(i))).append(',').append(students[i]);
      race.append(',').append(share(students[i], all)).append('\n');
    }
    long girls = happened * 31 / 100;
    row(start, "gender,male", happened - girls);
    row(start, "gender,female", girls);
    row(start, "total,total_stdnt", happened * 46 / 100);
    row(start, "total,total_unique_event", happened);
  }

  private void row(String start, String group, long count) {
    discipline.append(start).append("Out-of-School Suspensions,").append(group);
    discipline.append(',').append(count).append('\n');
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "0.%06d", Math.min(999_999, part * 1_000_000 / whole));
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
