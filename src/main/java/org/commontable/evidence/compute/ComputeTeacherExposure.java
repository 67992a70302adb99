package org.commontable.evidence.compute;

import java.nio.file.Path;
import org.commontable.measures.Parity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute teacher-exposure --file F.json}. */
@Command(
    name = "teacher-exposure",
    mixinStandardHelpOptions = true,
    description = "The share of a group's teachers that pupils meet at their own school.",
    footer = {"Units: shares from 0 to 1.", "Source: Commontable, evidence 8."})
final class ComputeTeacherExposure extends Sum {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--file",
      required = true,
      paramLabel = "F.json",
      description =
          "{\"schools\":[{\"pupils\":[200,400],\"teachers\":[5,20]},…]}: of the group, all")
  private Path file;

  @Override
  Object answer() {
    var schools =
        read(file).list("schools").stream()
            .map(SumFile::new)
            .map(s -> new Parity(s.rate("pupils"), s.rate("teachers")))
            .toList();
    return fields("group", Parity.exposure(schools), "others", Parity.exposureOfOthers(schools));
  }
}
