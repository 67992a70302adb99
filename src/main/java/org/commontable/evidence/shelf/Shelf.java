package org.commontable.evidence.shelf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.LineBooks;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.files.TextLine;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.database.LostFile;

/**
 * Every number of the published files, as the state printed it, small ones too: for analysts, never
 * for public pages.
 */
public final class Shelf {
  /** As much as one answer holds. */
  static final int MOST = 50_000;

  private static final int LISTED = 40;

  /** A place that is known, with no row in the files that were asked. */
  private static final String ELSEWHERE = "elsewhere";

  private final FactStore facts;
  private final Sources sources;
  private final LineBooks books;
  private final PlaceCatalogue places;

  public Shelf(FactStore facts, Sources sources, LineBooks books, PlaceCatalogue places) {
    this.places = places;
    this.facts = facts;
    this.sources = sources;
    this.books = books;
  }

  /**
   * A question's answer, and what else can be asked.
   *
   * @param places the codes of the places asked for, where all were found
   */
  public record Asked(ShelfChoices choices, ShelfAnswer answer, List<String> places) {
    Asked(ShelfChoices choices, ShelfAnswer answer) {
      this(choices, answer, List.of());
    }
  }

  /** What can be looked up: replaced files speak no more. */
  public List<Sources.Holding> holdings() {
    return sources.holdings().stream().filter(Sources.Holding::current).toList();
  }

  /**
   * @param question of one dataset; its places may be parts of names
   */
  public Asked ask(Question question, String language) {
    if (question.datasets().isEmpty()) {
      return new Asked(ShelfChoices.NONE, new ShelfAnswer.Waiting());
    }
    var there = new TreeSet<String>();
    holdings().forEach(it -> there.add(it.dataset()));
    for (String dataset : question.datasets()) {
      if (!there.contains(dataset)) {
        return new Asked(ShelfChoices.NONE, unknown("dataset", dataset, List.copyOf(there)));
      }
    }
    List<FactSource> open = new ArrayList<>();
    try {
      for (Source source : sources.newestFirst(question.datasets())) {
        open.add(facts.open(source, places.book()));
      }
      List<Keys> keys = open.stream().map(it -> it.facts().keys()).toList();
      ShelfChoices choices = ShelfChoices.of(keys, question.datasets());
      List<String> codes = new ArrayList<>();
      ShelfAnswer answer =
          places(question, new PlaceSearch(open), codes)
              .orElseGet(() -> answer(question.at(codes), open, choices, language));
      return new Asked(choices, answer, codes);
    } catch (LostFile gone) {
      return new Asked(ShelfChoices.NONE, unknown("gone", gone.file(), List.of()));
    } finally {
      FactSource.closeAll(open);
    }
  }

  /** Finds the places; what is to be said when one is not found, or not one alone. */
  private Optional<ShelfAnswer> places(Question question, PlaceSearch search, List<String> codes) {
    for (String text : question.places()) {
      List<ShelfAnswer.Named> fitting = search.fitting(text);
      if (fitting.size() > 1) {
        return Optional.of(
            new ShelfAnswer.Places(text, fitting.stream().limit(LISTED).toList(), fitting.size()));
      }
      if (fitting.isEmpty()) {
        return Optional.of(elsewhere(text).orElseGet(() -> unknown("place", text, List.of())));
      }
      codes.add(fitting.getFirst().place());
    }
    return Optional.empty();
  }

  /** The book of places knows it; these files have no row of it. */
  private Optional<ShelfAnswer> elsewhere(String text) {
    List<KnownPlace> known = places.book().fitting(text.strip());
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            unknown(
                ELSEWHERE,
                text,
                known.stream().map(it -> it.name() + " (" + it.code() + ")").toList()));
  }

  private static ShelfAnswer answer(
      Question question, List<FactSource> open, ShelfChoices choices, String language) {
    for (Map.Entry<String, String> it : question.where().entrySet()) {
      if (!choices.dimensions().containsKey(it.getKey())) {
        return unknown("dimension", it.getKey(), List.copyOf(choices.dimensions().keySet()));
      }
      TreeSet<String> words = new TreeSet<>(choices.dimensions().get(it.getKey()));
      if (!words.contains(it.getValue())) {
        return unknown("dimension", it.getValue(), List.copyOf(words));
      }
    }
    try {
      return new ShelfAnswer.Rows(question.ask(open, language, MOST));
    } catch (Question.TooMany tooMany) {
      return new ShelfAnswer.TooMany(MOST);
    } catch (Question.Unknown unknown) {
      return unknown(unknown.kind(), unknown.word(), unknown.there());
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static ShelfAnswer.Unknown unknown(String kind, String word, List<String> there) {
    return new ShelfAnswer.Unknown(kind, word, there.stream().limit(LISTED).toList(), there.size());
  }

  /**
   * A line of a published file; empty when there is none of that sum, or no number stands in it.
   */
  public Optional<FileLine> line(String sha256, long line, String language) {
    Optional<Source> source = sources.published(sha256).filter(Source::holdsNumbers);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<FoundFact> found = new ArrayList<>();
    try (FactSource open = facts.open(source.get(), places.book())) {
      Map<String, String> names = Question.names(open);
      open.facts()
          .ofLine(
              line,
              fact ->
                  found.add(
                      Question.found(fact.at(open.code(fact.place())), open, names, language)));
    } catch (Facts.Damaged damaged) {
      throw new IllegalStateException(damaged);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<TextLine> text = Optional.ofNullable(books.lines(sha256, Set.of(line)).get(line));
    return Optional.of(
        new FileLine(
            source.get(),
            line,
            text.map(TextLine::titles).orElse(List.of()),
            text.map(TextLine::cells).orElse(List.of()),
            found));
  }

  /** What repeats the question for one number on the command line. */
  public static String command(FoundFact found) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("dataset", List.of(found.fact().dataset()));
    options.put("place", List.of(found.fact().place()));
    options.put("year", List.of(new org.commontable.shared.SchoolYear(found.fact().year()).full()));
    options.put("group", List.of(found.fact().group()));
    options.put("measure", List.of(found.fact().measure()));
    options.put(
        "where",
        found.fact().dimensions().entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .toList());
    return command(options);
  }

  public static String command(Map<String, List<String>> options) {
    var command = new StringBuilder("./commontable evidence query");
    options.forEach(
        (name, words) ->
            words.forEach(
                word -> command.append(" --").append(name).append(' ').append(quoted(word))));
    return command.toString();
  }

  /** As a shell takes it for one word, whatever a file calls things. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
