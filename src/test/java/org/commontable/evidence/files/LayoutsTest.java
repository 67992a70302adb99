package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What indicators are fed from the declared layouts, on small files of our own. */
class LayoutsTest {
  private static final List<Input> INPUTS =
      Yamls.list(Yamls.resource("inputs.yaml")).stream().map(Input::read).toList();

  @TempDir Path folder;

  private final SourceFile files = new SourceFile(new Layouts(), INPUTS, Limits.UPLOAD);

  @Test
  void disciplineRowsBecomeEventsAndOneRowOfStudents() throws Exception {
    Reading reading = read("discipline_sample.csv");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.layout().id()).isEqualTo("ky-src-discipline");
    assertThat(reading.rows()).isEqualTo(9);
    assertThat(reading.kept()).as("schools too").isEqualTo(9);
    List<Fact> events = facts("discipline.oss");
    assertThat(events.stream().map(it -> it.place() + " " + it.line()))
        .as("of districts and schools, as events")
        .contains("901 2", "901001 10")
        .doesNotContain("901 7", "901 8");
    assertThat(events.getFirst().value()).hasValue(new BigDecimal(120));
    assertThat(events.get(3).mark()).contains(Mark.SUPPRESSED);
    assertThat(events.get(4).value()).as("a printed zero is a zero").hasValue(BigDecimal.ZERO);
    assertThat(reading.held().stream().map(it -> it.measure() + " " + it.unit()))
        .containsExactly("resolutions events", "students students");
    assertThat(reading.names().getFirst().name()).isEqualTo("Tarrow County");
  }

  @Test
  void aMarkAtTheStartWindowsLineEndsAndThousandsCommasAreReadAsWritten() throws Exception {
    Reading reading = read("race_sample_bom_crlf.csv");
    assertThat(reading.refused()).isEmpty();
    List<Fact> students = facts("enrollment");
    assertThat(students.getFirst().value()).hasValue(new BigDecimal(1200));
    assertThat(students.get(2).place()).isEqualTo("999");
  }

  @Test
  void theSecondLayoutFindsColumnsByNameAndDistrictsByTheirCode() throws Exception {
    Reading reading = read("membership_sample.csv");
    assertThat(reading.layout().id()).isEqualTo("ky-kyrc-membership");
    assertThat(reading.refused()).isEmpty();
    List<Fact> students = facts("enrollment");
    assertThat(students.stream().map(Fact::place))
        .as("the total of all grades")
        .containsExactly("999", "901", "901", "901001");
    assertThat(students.get(1).group()).isEqualTo("black");
    assertThat(students.get(1).year()).isEqualTo(2024);
    assertThat(students.get(2).mark()).contains(Mark.SUPPRESSED);
  }

  /** "Total" stands in many files: five other columns with new names make no gifted students. */
  @Test
  void aFileThatIsLikeAnotherKindIsNotReadAsTheOneThatItFits() {
    String header =
        "School Year,District Number,School Code,Demographic,Total,Arrests made,Charges,"
            + "Civil Proceedings,Court Designated Worker Involvement,School Resource Officer"
            + " Involvement\n";
    assertThat(refused(header + "20232024,888,888000,All Students,5,1,1,1,1,1\n").details())
        .containsEntry("layout", "ky-legal")
        .containsEntry("missing", "Arrests")
        .containsEntry("unknown", "Arrests made");
    assertThat(
            refused("School Year,School Code,Demographic,Total,Moods\n20232024,888,Female,5,1\n")
                .kind())
        .isIn(Refusal.Kind.UNKNOWN_COLUMNS, Refusal.Kind.NO_NUMBERS);
  }

  private Refusal refused(String text) {
    return catchThrowableOfType(
            Refusal.Unreadable.class,
            () ->
                files.read(
                    FileBytes.of(text.getBytes(StandardCharsets.UTF_8)),
                    "export.csv",
                    OptionalInt.empty(),
                    folder,
                    it -> folder.resolve("one.facts")))
        .refusal();
  }

  /** Three kinds of files share their columns, and only the name tells them apart. */
  @Test
  void theNameOfAFileDecidesHoweverItsWordsAreParted() throws Exception {
    for (String name :
        List.of(
            "KYRC25_OVW_Students_Taught_by_Out_of_Field_Teachers.csv",
            "Students Taught by Out-of-Field Teachers (2025).csv",
            "studentsTaughtByOutOfFieldTeachers.csv")) {
      assertThat(
              readAs("samples/students_taught_by_out_of_field_teachers_2021.csv", name)
                  .layout()
                  .id())
          .as(name)
          .isEqualTo("ky-taught-by-out-of-field");
    }
  }

  /** What the columns cannot tell, the titles do, and else whoever hands the file in. */
  @Test
  void kindsThatShareTheirColumnsAreToldByTheirTitlesOrByAChoice() throws Exception {
    String own =
        "SCHOOL YEAR,SCHOOL CODE,% STUDENTS TAUGHT BY INEFFECTIVE TCHRS\n20202021,888,18.80%\n";
    assertThat(taken("", own).layout().id()).isEqualTo("ky-taught-by-ineffective");
    String shared =
        "School Year,School Code,Title I Status,All Students,Non-White\n20242025,888,All,4.2,5.1\n";
    Refusal refused = refused(shared);
    assertThat(refused.kind()).isEqualTo(Refusal.Kind.AMBIGUOUS);
    assertThat((List<?>) refused.details().get("kinds"))
        .map(String::valueOf)
        .containsExactlyInAnyOrder(
            "ky-taught-by-ineffective", "ky-taught-by-inexperienced", "ky-taught-by-out-of-field");
    for (Object kind : (List<?>) refused.details().get("kinds")) {
      assertThat(taken(kind.toString(), shared).layout().id()).isEqualTo(kind);
    }
    Refusal unknown = refusedAs("ky-moods", shared);
    assertThat(unknown.kind()).isEqualTo(Refusal.Kind.NO_SUCH_LAYOUT);
    assertThat(unknown.details()).containsEntry("kinds", refused.details().get("kinds"));
    Refusal wrong = refusedAs("ky-legal", shared);
    assertThat(wrong.kind()).isEqualTo(Refusal.Kind.OTHER_LAYOUT);
    assertThat(wrong.details())
        .as("a choice is no guess: what it misses is named")
        .containsEntry("layout", "ky-legal")
        .containsEntry("kinds", refused.details().get("kinds"));
    assertThat(wrong.details().get("missing").toString()).isNotEqualTo("–");
    assertThat(refusedAs("ky-legal", "Mood,Weather\nfair,rain\n").details())
        .containsEntry("kinds", List.of());
  }

  private Refusal refusedAs(String kind, String text) {
    return catchThrowableOfType(Refusal.Unreadable.class, () -> taken(kind, text)).refusal();
  }

  private Reading taken(String kind, String text) {
    return files
        .as(Optional.of(kind).filter(it -> !it.isEmpty()))
        .read(
            FileBytes.of(text.getBytes(StandardCharsets.UTF_8)),
            "data.csv",
            OptionalInt.empty(),
            folder,
            it -> folder.resolve("one.facts"));
  }

  /** "All Grades" says as much as a column of one grade; a bare total says nothing. */
  @Test
  void aTotalTellsAKindOnlyByTheTitleThatSaysOfWhat() throws Exception {
    String rows = "\n20232024,888,All Students,50\n";
    assertThat(taken("ky-gifted", "School Year,School Code,Demographic,All Grades" + rows).kept())
        .isEqualTo(1);
    assertThat(refusedAs("ky-gifted", "School Year,School Code,Demographic,Total" + rows).kind())
        .isEqualTo(Refusal.Kind.OTHER_LAYOUT);
  }

  /** What an indicator's input finds in the file that was read last. */
  private List<Fact> facts(String input) throws IOException, Facts.Damaged {
    Input wanted = INPUTS.stream().filter(it -> it.name().equals(input)).findFirst().orElseThrow();
    List<Fact> found = new ArrayList<>();
    try (Facts all = Facts.open(folder.resolve("one.facts"))) {
      all.each(
          FactQuery.ALL,
          it -> {
            if (it.dataset().equals(wanted.dataset())
                && it.measure().equals(wanted.measure())
                && it.unit().equals(wanted.unit())
                && it.dimensions().equals(wanted.where())) {
              found.add(it);
            }
          });
    }
    return found;
  }

  private Reading read(String name) throws IOException {
    return readAs(name, name);
  }

  private Reading readAs(String file, String name) throws IOException {
    try (InputStream in = LayoutsTest.class.getResourceAsStream("/evidence/" + file)) {
      return files.read(
          FileBytes.of(in.readAllBytes()),
          name,
          OptionalInt.empty(),
          folder,
          it -> folder.resolve("one.facts"));
    }
  }
}
