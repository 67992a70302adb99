package org.commontable.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups of students as the state's files distinguish them. */
public enum StudentGroup {
  ALL(Kind.TOTAL),
  BLACK(Kind.RACE),
  WHITE(Kind.RACE),
  HISPANIC(Kind.RACE),
  ASIAN(Kind.RACE),
  AIAN(Kind.RACE),
  NHPI(Kind.RACE),
  TWO_OR_MORE(Kind.RACE),
  FEMALE(Kind.GENDER),
  MALE(Kind.GENDER),
  ECONOMICALLY_DISADVANTAGED(Kind.NEED),
  DISABILITY(Kind.NEED),
  ENGLISH_LEARNER(Kind.NEED),
  FOSTER(Kind.NEED),
  HOMELESS(Kind.NEED),
  MIGRANT(Kind.NEED),
  MILITARY(Kind.NEED);

  public enum Kind {
    TOTAL,
    RACE,
    GENDER,
    NEED
  }

  private static final Map<String, StudentGroup> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(StudentGroup::word, it -> it));

  private final Kind kind;
  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  StudentGroup(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isRace() {
    return kind == Kind.RACE;
  }

  /** As commands and addresses write it: {@code two-or-more}. */
  public String word() {
    return word;
  }

  public static Optional<StudentGroup> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  public static List<StudentGroup> races() {
    return Arrays.stream(values()).filter(StudentGroup::isRace).toList();
  }
}
