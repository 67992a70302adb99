package org.commontable.evidence.compute;

import org.commontable.measures.Parity;
import org.commontable.measures.Rate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute parity --pupils 250/750 --teachers 6/44}. */
@Command(
    name = "parity",
    mixinStandardHelpOptions = true,
    description = "Whether a group's share among teachers matches its share among pupils.",
    footer = {"Units: shares from 0 to 1; index 1 is parity.", "Source: Brookings 2017; TNTP."})
final class ComputeParity extends Sum {
  @Option(names = "--pupils", required = true, paramLabel = "x/n", description = "of the group/all")
  private String pupils = "";

  @Option(
      names = "--teachers",
      required = true,
      paramLabel = "x/n",
      description = "of the group/all; full-time posts may have decimals")
  private String teachers = "";

  @Override
  Object answer() {
    Rate pupilRate = Written.rate("--pupils", pupils);
    var posts = Written.posts("--teachers", teachers);
    var parity = new Parity(pupilRate, posts.rate());
    return fields(
        "pupilShare", parity.pupils().value(),
        "teacherShare", parity.teachers().value(),
        "gap", parity.gap(),
        "parityIndex", parity.index(),
        "pupilsPerTeacher", parity.pupilsPerTeacher() * posts.parts());
  }
}
