package org.commontable.evidence.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.commontable.measures.TeacherExposure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute teacher-exposure --file F.json}. */
@Command(
    name = "teacher-exposure",
    mixinStandardHelpOptions = true,
    description = "The share of a group's teachers that pupils meet at their own school.",
    footer = {
      "File: {\"schools\":[{\"pupils\":[200,400],\"teachers\":[5,20]},…]}: of the group, all; full-time posts may have decimals, a school without pupils is left out",
      "Units: shares from 0 to 1.",
      "Source: Commontable, evidence 8."
    })
final class ComputeTeacherExposure extends FileSum {
  @Override
  Object answer(SumFile in) {
    var exposure =
        new TeacherExposure(
            in.rows("schools").stream()
                .filter(school -> school.people("pupils").applies())
                .map(it -> new TeacherExposure.School(it.people("pupils"), teachers(it)))
                .toList());
    Map<String, @Nullable Object> answer =
        fields("group", known(exposure.ofGroup()), "others", known(exposure.ofOthers()));
    if (exposure.ofGroup().isEmpty()) {
      answer.put("reason", "No school has pupils of the group.");
    } else if (exposure.ofOthers().isEmpty()) {
      answer.put("reason", "All pupils are of the group.");
    }
    return answer;
  }

  private static @Nullable Object known(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  private static double teachers(SumFile school) {
    List<BigDecimal> two =
        Given.each(school.required("teachers"), school.at() + "teachers", Given::decimal);
    if (two.size() != 2
        || two.getFirst().signum() < 0
        || two.getLast().signum() <= 0
        || two.getFirst().compareTo(two.getLast()) > 0) {
      throw new IllegalArgumentException(
          "\"" + school.at() + "teachers\" wants those of the group and all, at least one");
    }
    return two.getFirst().divide(two.getLast(), MathContext.DECIMAL64).doubleValue();
  }
}
