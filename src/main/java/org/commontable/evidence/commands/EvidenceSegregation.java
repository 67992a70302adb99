package org.commontable.evidence.commands;

import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.Segregation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence segregation --place 275 --group black}. */
@Command(
    name = "segregation",
    mixinStandardHelpOptions = true,
    description = "How a race and white students are spread over schools, year by year.",
    footer = {
      "Units: shares from 0 to 1; m in nats. Black students without --group. Only schools of which all numbers are shown.",
      "Null where the schools shown hold less than nine tenths of a group."
    })
final class EvidenceSegregation extends DerivedCommand {
  @Mixin private PlaceAndGroup of = new PlaceAndGroup();

  @Option(names = "--reference", description = "the other group; white without")
  private String reference = "white";

  @Override
  Answer answer(EvidenceData room, Editions.Standing edition) {
    String place =
        noSchool(
            of.place().orElseThrow(() -> refused(NO_PLACE)),
            "students are spread over the schools of a district or the state",
            room,
            edition);
    String group = of.group().orElse("black");
    if (group.equals(reference)) {
      throw refused("A group is not spread apart from itself.");
    }
    return new Answer(
            Segregation.RULE,
            edition.id().toString(),
            files(room),
            Segregation.of(edition.book(), place, race(group), race(reference)).stream()
                .map(it -> it.row(edition.book()))
                .toList())
        .orBecause(
            () ->
                "No published file tells how many students of either group the schools of "
                    + place
                    + " have.");
  }
}
