package org.commontable.evidence.compute;

import org.commontable.measures.Composition;
import org.commontable.measures.Rate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute composition --group 316/6224 --everyone 1222/52034}. */
@Command(
    name = "composition",
    mixinStandardHelpOptions = true,
    description =
        "A group's share of an outcome beside its share of the pupils, and the E-formula's limit.",
    footer = {
      "Units: shares from 0 to 1; index in times.",
      "Source: IDEA Data Center 2014; E-formula: one standard error, so one group in six is over it by chance."
    })
final class ComputeComposition extends Sum {
  @Option(
      names = "--group",
      required = true,
      paramLabel = "x/n",
      description = "events/people of the group")
  private String group = "";

  @Option(
      names = "--everyone",
      required = true,
      paramLabel = "x/n",
      description = "events/people of all, the group included")
  private String everyone = "";

  @Override
  Object answer() {
    Rate one = Written.rate("--group", group);
    Rate all = Written.rate("--everyone", everyone);
    if (one.events() > all.events() || one.population() > all.population()) {
      throw new IllegalArgumentException(
          "--group " + group + " is more than --everyone " + everyone + ", the group included.");
    }
    var composition = new Composition(one, all);
    return fields(
        "outcomeShare", composition.outcomeShare(),
        "populationShare", composition.populationShare(),
        "difference", composition.difference(),
        "relativeDifference", composition.relativeDifference(),
        "index", composition.index(),
        "eFormulaUpper", composition.eFormulaUpper(),
        "overEFormula", composition.outcomeShare() > composition.eFormulaUpper());
  }
}
