package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.commontable.evidence.StudentGroup;
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
  void disciplineRowsBecomeEventsAndOneRowOfStudents() throws IOException {
    Reading reading = read("discipline_sample.csv");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.layout().id()).isEqualTo("ky-src-discipline");
    assertThat(reading.rows()).isEqualTo(9);
    assertThat(reading.kept()).as("schools too").isEqualTo(9);
    assertThat(reading.cells()).as("of districts, as events").hasSize(6);
    ReadCell black = reading.cells().getFirst();
    assertThat(black.line()).isEqualTo(2);
    assertThat(black.input()).isEqualTo("discipline.oss");
    assertThat(black.amount()).hasValue(120);
    assertThat(reading.cells().get(3).mark()).contains(Mark.SUPPRESSED);
    assertThat(reading.cells().get(4).amount()).as("a printed zero is a zero").hasValue(0);
    assertThat(reading.held().stream().map(it -> it.measure() + " " + it.unit()))
        .containsExactly("resolutions events", "students students");
    assertThat(reading.names().getFirst().name()).isEqualTo("Tarrow County");
  }

  @Test
  void aMarkAtTheStartWindowsLineEndsAndThousandsCommasAreReadAsWritten() throws IOException {
    Reading reading = read("race_sample_bom_crlf.csv");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.cells().getFirst().amount()).hasValue(1200);
    assertThat(reading.cells().getFirst().rowText())
        .as("without the share")
        .isEqualTo("901, Tarrow County, 2024-2025, Black, 1,200");
    assertThat(reading.cells().get(2).place()).isEqualTo("999");
  }

  @Test
  void theSecondLayoutFindsColumnsByNameAndDistrictsByTheirCode() throws IOException {
    Reading reading = read("membership_sample.csv");
    assertThat(reading.layout().id()).isEqualTo("ky-kyrc-membership");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.cells().stream().map(ReadCell::place))
        .as("the total of all grades, of districts and the state")
        .isEqualTo(List.of("999", "901", "901"));
    assertThat(reading.cells().get(1).group()).isEqualTo(StudentGroup.BLACK);
    assertThat(reading.cells().get(1).year()).isEqualTo(2024);
    assertThat(reading.cells().get(2).mark()).contains(Mark.SUPPRESSED);
  }

  private Reading read(String name) throws IOException {
    try (InputStream in = LayoutsTest.class.getResourceAsStream("/evidence/" + name)) {
      return files.read(
          FileBytes.of(in.readAllBytes()),
          name,
          OptionalInt.empty(),
          folder,
          it -> folder.resolve("one.facts"));
    }
  }
}
