package org.commontable.campaigns;

import java.util.function.Predicate;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.Slug;

/** The first free address made from a title: {@code title}, {@code title-2}, {@code title-3} … */
public final class FreeSlug {
  private FreeSlug() {}

  public static Slug like(LocalizedText title, Predicate<String> taken) {
    Slug wish = Slug.from(title.in(title.original()));
    String stem =
        wish.value().substring(0, Math.min(74, wish.value().length())).replaceAll("-+$", "");
    Slug free = wish;
    for (int n = 2; taken.test(free.value()); n++) {
      free = new Slug(stem + "-" + n);
    }
    return free;
  }
}
