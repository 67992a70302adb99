package org.commontable.evidence.compute;

import org.commontable.measures.Levels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute achievement-index --levels 180,260,380,180 --weights 0,0.5,1,1.25}. */
@Command(
    name = "achievement-index",
    mixinStandardHelpOptions = true,
    description =
        "Points for each pupil by level, times 100. It hides shape: look at the levels beside it.",
    footer = {
      "Units: index points, 100 where all reach the level of weight 1.",
      "Source: The weights are the state's, of the year."
    })
final class ComputeAchievementIndex extends Sum {
  @Option(
      names = "--levels",
      required = true,
      paramLabel = "n,n,…",
      description = "pupils at each level, lowest first")
  private String levels = "";

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "w,w,…",
      description = "points for each level, lowest first")
  private String weights = "";

  @Override
  Object answer() {
    return fields(
        "index",
        new Levels(Written.wholes("--levels", levels))
            .index(Written.numbers("--weights", weights)));
  }
}
