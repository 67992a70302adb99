package org.commontable.evidence.compute;

import org.commontable.measures.Parity;
import picocli.CommandLine.Command;

/** {@code compute teacher-exposure --file F.json}. */
@Command(
    name = "teacher-exposure",
    mixinStandardHelpOptions = true,
    description = "The share of a group's teachers that pupils meet at their own school.",
    footer = {
      "File: {\"schools\":[{\"pupils\":[200,400],\"teachers\":[5,20]},…]}: of the group, all",
      "Units: shares from 0 to 1.",
      "Source: Commontable, evidence 8."
    })
final class ComputeTeacherExposure extends FileSum {
  @Override
  Object answer(SumFile in) {
    var schools =
        in.list("schools").stream()
            .map(SumFile::new)
            .map(s -> new Parity(s.rate("pupils"), s.rate("teachers")))
            .toList();
    return fields("group", Parity.exposure(schools), "others", Parity.exposureOfOthers(schools));
  }
}
