package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Places;
import org.commontable.evidence.PublishedFiles;
import org.commontable.evidence.Sources;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.NotUnderstood;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * How the pages across places and years begin: the view that an address asks for, the names of its
 * places, its files, its age and its edition.
 */
@Component
final class ViewStart {
  private final Views views;
  private final Places places;
  private final Sources sources;
  private final Clock clock;

  ViewStart(Views views, Places places, Sources sources, Clock clock) {
    this.views = views;
    this.places = places;
    this.sources = sources;
    this.clock = clock;
  }

  /** Empty before the first figure is published. */
  Optional<View> view(MultiValueMap<String, String> sent) {
    return view(Views.sent(sent));
  }

  Optional<View> view(Sent sent) {
    return views.of(sent);
  }

  /**
   * For a file or an image of at most so many places: exactly what was asked for, or nothing.
   *
   * @param path of the page that shows the words there are
   */
  View exact(MultiValueMap<String, String> sent, int most, String path, Ui ui) {
    View view = needed(sent).first(most, most == 1 ? "one" : "six");
    understood(view, path, ui);
    return view;
  }

  View exact(MultiValueMap<String, String> sent, String path, Ui ui) {
    return exact(sent, Integer.MAX_VALUE, path, ui);
  }

  /** Refuses a view with words that were left out or replaced. */
  static void understood(View view, String path, Ui ui) {
    view.wrong().stream()
        .findFirst()
        .ifPresent(
            it -> {
              throw refused(it.key(), it.word(), view.understood().address(path), ui);
            });
    view.several().stream()
        .findFirst()
        .ifPresent(
            it -> {
              throw refused("several", it.word(), view.sent().address(path), ui);
            });
  }

  /**
   * @param page where the known words stand
   */
  static NotUnderstood refused(String key, String word, String page, Ui ui) {
    return new NotUnderstood(
        ui.t("evidence.view.refused." + key, "word", word, "page", ui.absolute(page)));
  }

  /** For what does not exist before the first figure. */
  View needed(MultiValueMap<String, String> sent) {
    return view(sent).orElseThrow(() -> new NotFound("a figure"));
  }

  /** The page of a view, or that there is nothing yet. */
  static Reply page(
      Optional<View> view, String template, Function<View, Object> page, String title, Ui ui) {
    return view.map(it -> Reply.publicPage(template, page.apply(it)))
        .orElseGet(() -> Reply.publicPage("evidence/nothing", ui.t(title)));
  }

  PlaceWording words(View view, Ui ui) {
    return new PlaceWording(ui, places, view.book());
  }

  /**
   * @param stands those that stand out among all that were looked at
   */
  PublishedFiles files(View view, Predicate<Published> stands, Ui ui) {
    return new PublishedFiles(view.edition(), Known.once(sources))
        .listing(words(view, ui)::name, stands);
  }

  /** How old the figures of a chosen year are, where that is worth a word. */
  Optional<FigureWords.Age> age(int year, Ui ui) {
    return new FigureWords(ui)
        .ageOf(new SchoolYear(year), LocalDate.ofInstant(clock.instant(), ui.zone()));
  }

  /** Which edition of the figures this is, and of when. */
  static String edition(Editions.Standing edition, Ui ui) {
    return ui.t(
        "evidence.view.edition",
        "id",
        edition.id().toString().substring(0, 8),
        "day",
        ui.date(edition.madeAt()));
  }
}
