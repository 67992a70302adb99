package org.commontable.decisions.rules;

import net.jqwik.api.Arbitrary;

/** Any question, for tests of what is built on the rules. */
public final class AnyQuestion {
  private AnyQuestion() {}

  public static Arbitrary<Question> any() {
    return Questions.any();
  }
}
