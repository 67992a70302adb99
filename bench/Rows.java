import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Chronic absence of a generated state in the style of the Kentucky report card: {@code Rows ROWS FOLDER [YEARS [GRADES]]} writes one
 * CSV file for each of seven school years, together at least so many rows: every school, district and the state × 17 groups × 16 grades
 * (the first of them is all grades). Numbers add up
 * over races, sexes, the other pairs, grades, schools and districts; counts of 1 to 9 and groups under ten are hidden, as there.
 */
final class Rows {
  private static final List<String> GROUPS =
      List.of("All Students", "White (non-Hispanic)", "African American", "Hispanic or Latino", "Asian", "American Indian or Alaska Native",
          "Native Hawaiian or Pacific Islander", "Two or More Races", "Female", "Male", "Economically Disadvantaged",
          "Non-Economically Disadvantaged", "Students with Disabilities (IEP)", "Student without Disabilities (IEP)", "English Learner",
          "Non-English Learner", "Homeless");
  private static final int[] MOST = {0, 45, 14, 10, 4, 2, 2, 6};
  private static final List<String> EVERY_GRADE =
      List.of("All Grades", "Preschool", "K", "Grade 1", "Grade 2", "Grade 3", "Grade 4", "Grade 5", "Grade 6", "Grade 7", "Grade 8",
          "Grade 9", "Grade 10", "Grade 11", "Grade 12", "Grade 14");

  private final Random random = new Random(20261126);
  private final int schools;
  private final int districts;
  private final List<String> grades;
  private final int cells;

  private Rows(int schools, int districts, List<String> grades) {
    this.schools = schools;
    this.districts = districts;
    this.grades = grades;
    this.cells = GROUPS.size() * grades.size();
  }

  public static void main(String[] arguments) throws IOException {
    int years = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
    List<String> grades = EVERY_GRADE.subList(0, arguments.length > 3 ? Integer.parseInt(arguments[3]) : EVERY_GRADE.size());
    int cells = GROUPS.size() * grades.size();
    int places = (int) Math.ceil(Double.parseDouble(arguments[0]) / years / cells);
    int districts = Math.max(2, Math.min(890, places / 9));
    Rows rows = new Rows(places - districts - 1, districts, grades);
    for (int year = 2018; year < 2018 + years; year++) {
      rows.write(year, Path.of(arguments[1], "chronic_absenteeism_" + (year + 1) + ".csv"));
    }
    System.out.println(rows.schools + " " + districts + " " + (long) places * cells * years);
  }

  private void write(int year, Path file) throws IOException {
    int[] all = new int[2 * cells];
    int[][] ofDistrict = new int[districts][2 * cells];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(("School Year,County Number,County Name,District Number,District Name,School Number,School Name,School Code,State School Id,"
          + "NCES ID,CO-OP,CO-OP Code,School Type,Demographic,Grade,Suppressed,Chronically Absent Students,"
          + "Students Enrolled 10 or More Days,Chronic Absenteeism Rate\n").getBytes(StandardCharsets.UTF_8));
      for (int school = 0; school < schools; school++) {
        int district = school % districts;
        int[] own = numbers();
        for (int i = 0; i < own.length; i++) {
          ofDistrict[district][i] += own[i];
          all[i] += own[i];
        }
        String code = "%03d%03d".formatted(district + 1, school / districts + 1);
        place(out, own, "%d%d,%03d,Generated County,%03d,Generated District %d,%03d,Generated School %s,%s,%s,21%010d,GRREC,5,A1".formatted(
            year, year + 1, district + 1, district + 1, district + 1, school / districts + 1, code, code, "0" + code + "00", school));
      }
      for (int district = 0; district < districts; district++) {
        place(out, ofDistrict[district], "%d%d,%03d,Generated County,%03d,Generated District %d,,All Schools,%03d000,,,GRREC,5,".formatted(
            year, year + 1, district + 1, district + 1, district + 1, district + 1));
      }
      place(out, all, "%d%d,,,999,All Districts,,All Schools,999000,,,,,".formatted(year, year + 1));
    }
  }

  /** By group and grade: absent, then enrolled. */
  private int[] numbers() {
    int[] own = new int[2 * cells];
    for (int grade = 1; grade < grades.size(); grade++) {
      int people = 0;
      int absent = 0;
      for (int race = 1; race <= 7; race++) {
        int n = random.nextInt(MOST[race]);
        int x = n == 0 ? 0 : random.nextInt(n / 3 + 1);
        put(own, race, grade, x, n);
        people += n;
        absent += x;
      }
      put(own, 0, grade, absent, people);
      half(own, 8, grade, absent, people, people / 2);
      half(own, 10, grade, absent, people, (int) (people * (0.4 + random.nextDouble() * 0.3)));
      half(own, 12, grade, absent, people, people / 6);
      half(own, 14, grade, absent, people, people / 12);
      int homeless = random.nextInt(people / 20 + 1);
      put(own, 16, grade, Math.min(absent, random.nextInt(homeless + 1)), homeless);
    }
    return own;
  }

  private void half(int[] own, int group, int grade, int absent, int people, int some) {
    int least = Math.max(0, absent - (people - some));
    int most = Math.min(absent, some);
    int x = least + random.nextInt(most - least + 1);
    put(own, group, grade, x, some);
    put(own, group + 1, grade, absent - x, people - some);
  }

  private void put(int[] own, int group, int grade, int x, int n) {
    for (int at : new int[] {grade, 0}) {
      own[2 * (group * grades.size() + at)] += x;
      own[2 * (group * grades.size() + at) + 1] += n;
    }
  }

  private void place(OutputStream out, int[] own, String id) throws IOException {
    StringBuilder text = new StringBuilder(1 << 16);
    for (int group = 0; group < GROUPS.size(); group++) {
      for (int grade = 0; grade < grades.size(); grade++) {
        int x = own[2 * (group * grades.size() + grade)];
        int n = own[2 * (group * grades.size() + grade) + 1];
        text.append(id).append(',').append(GROUPS.get(group)).append(',').append(grades.get(grade));
        if (n < 10 || (x > 0 && x < 10)) {
          text.append(",Yes,*,*,*\n");
        } else {
          text.append(",No,");
          number(text, x);
          text.append(',');
          number(text, n);
          long tenths = Math.round(1000.0 * x / n);
          text.append(',').append(tenths / 10).append('.').append(tenths % 10).append('\n');
        }
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void number(StringBuilder text, int number) {
    if (number < 1000) {
      text.append(number);
    } else {
      text.append('"').append("%,d".formatted(number)).append('"');
    }
  }
}
