package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How many are needed, and how many more, found again by trying every company that could come. */
class QuorumProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Provide
  Arbitrary<Threshold> thresholds() {
    return Questions.thresholds();
  }

  @Property
  void moreNeededIsTheSmallestCompanyThatSuppliesIt(@ForAll("questions") Question question) {
    var attendance = Attendance.of(question.positions(), question.present());
    Quorum quorum = question.quorum();
    Quorum.Count count = quorum.count(attendance);
    List<Member> absent = attendance.absent();
    int least = Integer.MAX_VALUE;
    for (int chosen = 0; chosen < 1 << absent.size(); chosen++) {
      var arriving = new ArrayList<Member>();
      for (int i = 0; i < absent.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          arriving.add(absent.get(i));
        }
      }
      if (quorum.parts(with(attendance, arriving)).stream().allMatch(Part::met)) {
        least = Math.min(least, arriving.size());
      }
    }
    assertThat(count.met()).isEqualTo(least == 0);
    assertThat(count.counted()).isEqualTo(attendance.here().size());
    if (least < Integer.MAX_VALUE) {
      assertThat(count.moreNeeded()).isEqualTo(least);
    } else {
      assertThat(count.moreNeeded()).isPositive();
    }
  }

  private static Attendance with(Attendance attendance, List<Member> arriving) {
    var here = new ArrayList<>(attendance.here());
    here.addAll(arriving);
    var absent = new ArrayList<>(attendance.absent());
    absent.removeAll(arriving);
    return new Attendance(here, absent);
  }

  @Property
  void neededIsTheFewestThatMeetIt(@ForAll("thresholds") Threshold asked) {
    for (long members = 1; members <= 60; members++) {
      var all = new Heads(members);
      long needed = asked.needed(all);
      assertThat(asked.part(new Heads(needed), all).met()).isTrue();
      assertThat(asked.part(new Heads(needed - 1), all).met()).isFalse();
    }
  }

  @Property
  void everyQuorumKeepsToItsParts(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    assertThat(verdict.quorum().met())
        .isEqualTo(verdict.quorumParts().stream().allMatch(Part::met));
    assertThat(verdict.outcome() == Outcome.LAPSED_NO_QUORUM).isEqualTo(!verdict.quorum().met());
    if (question.ballots().isEmpty() && question.present().isEmpty()) {
      assertThat(verdict.quorum().met()).isFalse();
    }
  }
}
