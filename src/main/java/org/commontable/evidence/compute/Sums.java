package org.commontable.evidence.compute;

import java.util.List;

/** Every measure there is a command for, in the order in which they are told. */
public final class Sums {
  private Sums() {}

  public static List<Object> all() {
    return List.of(
        new ComputeRiskRatio(),
        new ComputeWilson(),
        new ComputeClopperPearson(),
        new ComputeWeightedRiskRatio(),
        new ComputeIdea(),
        new ComputeIdeaYears(),
        new ComputeVStatistic(),
        new ComputePercentGap(),
        new ComputeWhoMoved(),
        new ComputeSuppress(),
        new ComputeBenjaminiHochberg(),
        new ComputeFunnel(),
        new ComputeShrink(),
        new ComputeSeatsToParity(),
        new ComputeKitagawa(),
        new ComputeDissimilarity(),
        new ComputeTheil(),
        new ComputeParity(),
        new ComputeTeacherExposure(),
        new ComputeStaffRatio(),
        new ComputeComposition(),
        new ComputeMantelHaenszel(),
        new ComputeStandardizedDifference(),
        new ComputeFisher(),
        new ComputeRankIntervals(),
        new ComputeGraduation(),
        new ComputeChronicAbsence(),
        new ComputeDaysLost(),
        new ComputeAchievementIndex(),
        new ComputePercentCode(),
        new ComputeStaying());
  }
}
