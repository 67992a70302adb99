package org.commontable.platform.web;

import java.util.List;
import java.util.Map;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;
import org.commontable.shared.Slug;

/** Whatever is typed into a field: a fault is kept, none is thrown, and no length makes it slow. */
public final class FormFuzz {
  private FormFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var typed = Pumped.text(data);
    Promise.neverThrows()
        .allocatingAtMost(5_000) // it is read ten times over
        .holds(typed.length(), () -> read(typed));
    Promise.neverThrows().allocatingAtMost(1_500).holds(typed.length(), () -> Slug.from(typed));
  }

  private static void read(String typed) {
    var form = new Form(Map.of("a", List.of(typed, typed)));
    form.required("a", 100);
    form.optional("a", 100);
    form.requiredText("a", 1000);
    form.email("a");
    form.oneOf("a", List.of("x"));
    form.parsed("a", SchoolYear::parse, "x");
    form.parsed("a", Fraction::parse, "x");
    form.parsed("a", Slug::new, "x");
    form.parsed("a", java.time.LocalDate::parse, "x");
    form.parsed("a", java.util.UUID::fromString, "x");
    form.faults();
    for (char c : form.value("a").toCharArray()) {
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        throw new AssertionError("a control character came through");
      }
    }
  }
}
