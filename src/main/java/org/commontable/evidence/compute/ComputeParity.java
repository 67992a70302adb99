package org.commontable.evidence.compute;

import org.commontable.measures.Parity;
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
      description = "of the group/all")
  private String teachers = "";

  @Override
  Object answer() {
    var parity = new Parity(Written.rate("--pupils", pupils), Written.rate("--teachers", teachers));
    return fields(
        "pupilShare", parity.pupils().value(),
        "teacherShare", parity.teachers().value(),
        "gap", parity.gap(),
        "parityIndex", parity.index(),
        "pupilsPerTeacher", parity.pupilsPerTeacher());
  }
}
