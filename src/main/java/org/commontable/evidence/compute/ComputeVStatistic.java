package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.measures.CrudeV;
import org.commontable.measures.Gap;
import org.commontable.measures.Hetop;
import org.commontable.measures.Levels;
import org.commontable.measures.ProbitGap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute v-statistic --reference 180,260,380,180 --focal 420,320,210,50}. */
@Command(
    name = "v-statistic",
    mixinStandardHelpOptions = true,
    description =
        "The gap between two groups' levels in standard deviations, beside the gap in percent.",
    footer = {
      "Units: v, crudeV and se in standard deviations; percentGap in percentage points. se is from the expected (Fisher) information by the delta method, seObserved from the observed one as most programs print it; the two differ in the third digit where a group has fewer than a hundred pupils",
      "Source: Ho and Reardon 2012; Reardon and Ho 2015; DeLong 1988."
    })
final class ComputeVStatistic extends Sum {
  @Option(
      names = "--reference",
      required = true,
      paramLabel = "n,n,…",
      description = "pupils at each level, lowest first")
  private String reference = "";

  @Option(
      names = "--focal",
      required = true,
      paramLabel = "n,n,…",
      description = "pupils at each level, lowest first")
  private String focal = "";

  @Option(
      names = "--proficient",
      paramLabel = "LEVEL",
      description = "first level that counts as proficient; the upper half when left out")
  private @Nullable String proficient;

  @Override
  Object answer() {
    var one = new Levels(Written.wholes("--reference", reference));
    var other = new Levels(Written.wholes("--focal", focal));
    int levels = one.pupils().size();
    CrudeV crude = CrudeV.of(one, other);
    int cut =
        proficient == null
            ? levels / 2 + 1
            : (int) Math.min(Written.whole("--proficient", proficient), Integer.MAX_VALUE);
    Map<String, @Nullable Object> answer = fields("v", null, "se", null);
    Hetop.of(one, other)
        .ifPresentOrElse(
            fit -> {
              answer.put("v", fit.v());
              answer.put("se", fit.se());
              answer.put("seObserved", finite(fit.seObserved()));
              answer.put("referenceMean", fit.mean());
              answer.put("referenceDeviation", fit.deviation());
            },
            () ->
                answer.put(
                    "reason", "The groups overlap in too few levels, so no finite distance fits."));
    Gap gap = new Gap(one.atLeast(cut), other.atLeast(cut));
    answer.put("percentGap", gap.points());
    answer.put("percentGapSe", 100 * gap.se());
    answer.put("crudeV", crude.value());
    answer.put("crudeVSe", finite(crude.se()));
    answer.put("probability", crude.probability());
    answer.put("probitGaps", ProbitGap.ofEveryCut(one, other));
    answer.put("proficientFromLevel", cut);
    return answer;
  }

  /** Null where one pupil alone, or none beside the others, leaves it open. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
