package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is called settled stays as it is, whatever the silent still say. */
class ForegoneProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Property
  void nothingTheSilentSayChangesWhatIsSettled(
      @ForAll("questions") Question question, @ForAll Random random) {
    Assume.that(Foregone.is(question));
    List<Stance> stances = Questions.stances(question.rule());
    Question later = question;
    for (Map.Entry<Member, Position> seat : question.positions().entrySet()) {
      if (seat.getValue() == Position.SILENT && random.nextInt(4) > 0) {
        later = later.with(seat.getKey().id(), stances.get(random.nextInt(stances.size())));
      }
    }
    assertThat(later.verdict().outcome()).isEqualTo(question.verdict().outcome());
  }
}
