package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.measures.StaffRatio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute staff-ratio --pupils 1375 --fte 3 --standard 250}. */
@Command(
    name = "staff-ratio",
    mixinStandardHelpOptions = true,
    description = "Pupils per full-time post, and the posts that lack to a standard.",
    footer = {
      "Units: pupils per post; posts.",
      "Source: ASCA, NASP, NASN: the standard is yours to give, with its date."
    })
final class ComputeStaffRatio extends Sum {
  @Option(names = "--pupils", required = true, paramLabel = "N", description = "pupils")
  private String pupils = "";

  @Option(names = "--fte", required = true, paramLabel = "N", description = "full-time posts")
  private String fte = "";

  @Option(names = "--standard", required = true, paramLabel = "N", description = "pupils per post")
  private String standard = "";

  @Override
  Object answer() {
    var staff = new StaffRatio(Written.whole("--pupils", pupils), Written.amount("--fte", fte));
    Map<String, @Nullable Object> answer =
        fields(
            "ratio",
            staff.ratio().orElse(null),
            "shortfall",
            staff.shortfall(Written.amount("--standard", standard)));
    if (staff.ratio().isEmpty()) {
      answer.put("reason", "There is nobody in such a post.");
    }
    return answer;
  }
}
