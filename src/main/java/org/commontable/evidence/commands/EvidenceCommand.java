package org.commontable.evidence.commands;

import picocli.CommandLine.Command;

/** {@code evidence …}: figures on the command line. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Shows published figures and the numbers behind them; publishes files that wait.",
    subcommands = {
      EvidenceShow.class,
      EvidenceFigures.class,
      EvidenceQuery.class,
      EvidenceDatasets.class,
      EvidenceLayouts.class,
      EvidencePublish.class,
      EvidenceDiscard.class,
      EvidencePlaces.class,
      EvidenceMoved.class,
      EvidenceGaps.class,
      EvidenceFunnel.class,
      EvidenceSegregation.class,
      EvidenceIdea.class
    })
public final class EvidenceCommand {}
