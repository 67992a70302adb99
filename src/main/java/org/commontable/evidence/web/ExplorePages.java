package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Place;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any indicator across places, groups and years; the address restores the view. */
@Controller
class ExplorePages {
  static final String PATH = "/evidence/explore";
  private static final int ROWS = 25;

  /** As many figures as one file holds. */
  static final int MOST = 50_000;

  private final ViewStart start;

  ExplorePages(ViewStart start) {
    this.start = start;
  }

  static String address(String indicator, Place place, String group) {
    Level level =
        place.isState() ? Level.STATE : place.id().length() == 6 ? Level.SCHOOL : Level.DISTRICT;
    return "%s?indicator=%s&level=%s&place=%s&group=%s"
        .formatted(PATH, indicator, level.word(), place.id(), group);
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return ViewStart.page(
        start.view(sent),
        "evidence/explore",
        it -> page(it, Sent.page(sent.getFirst("page")), ui),
        "evidence.explore.title",
        ui);
  }

  /** For a frame on other people's pages: the first page of the list, in the language it names. */
  @GetMapping(PATH + "/embed.{lang:en|es}")
  @May(Act.READ_PUBLIC)
  Reply embed(Ui ui, @PathVariable String lang, @RequestParam MultiValueMap<String, String> sent) {
    Ui own = in(lang, ui);
    View view = start.needed(sent);
    return new Reply.Framed(
        "evidence/explore-embed", new ExploreEmbed(lang, own, page(view, 1, own)));
  }

  static Ui in(String lang, Ui ui) {
    return new Ui(
        ui.words().in(lang),
        ui.masthead(),
        ui.path(),
        ui.origin(),
        ui.formToken(),
        Optional.empty(),
        ui.assets());
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = start.exact(sent, PATH, ui);
    Listing list = whole(Listing.of(view, start.words(view, ui)));
    return start
        .files(view, list::stands, ui)
        .csv(list.figures(list.rows()))
        .file(view.indicator().id() + ".csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = start.exact(sent, PATH, ui);
    Listing list = whole(Listing.of(view, start.words(view, ui)));
    return Reply.json(start.files(view, list::stands, ui).json(list.figures(list.rows())));
  }

  /** What is too much for one file has no file; the page says so. */
  private static Listing whole(Listing list) {
    if (list.size() > MOST) {
      throw new NotFound("a file of " + list.size() + " figures");
    }
    return list;
  }

  private ExplorePage page(View view, int asked, Ui ui) {
    var words = start.words(view, ui);
    Listing list = Listing.of(view, words);
    int last = Math.max(1, (list.size() + ROWS - 1) / ROWS);
    int page = Math.min(asked, last);
    List<Glance> some = list.rows().subList((page - 1) * ROWS, Math.min(list.size(), page * ROWS));
    List<FigureRow> rows = new ArrayList<>();
    for (Published figure : list.figures(some)) {
      rows.add(FigureRow.of(figure, words.name(figure.place()), list.stands(figure), ui));
    }
    var indicators = new IndicatorWords(ui);
    return new ExplorePage(
        ViewForm.of(view, PATH, words, ui),
        ViewTitle.of(view, words, ui),
        indicators.notSaid(view.indicator()),
        view.year().flatMap(it -> start.age(it, ui)),
        counted(list, ui),
        looks(view, list, ui),
        rows,
        list.comparesGroups() ? ratioHead(view, ui) : "",
        view.indicator().kind().compares(),
        view.groups().size() > 1,
        view.years().size() > 1,
        page,
        last,
        view.sent().open(PATH) + "page=",
        copies(view, list, ui),
        chosen(view),
        ViewStart.edition(view.edition(), ui));
  }

  private static String counted(Listing list, Ui ui) {
    return ui.t("evidence.view.counted", "rows", list.size(), "shown", list.shown());
  }

  static String looks(View view, Listing list, Ui ui) {
    if (list.looked() == 0) {
      return "";
    }
    return ui.t(
        list.comparesGroups() ? "evidence.view.looks.groups" : "evidence.view.looks.state",
        "looked",
        list.looked(),
        "stand",
        list.standing(),
        "level",
        ui.t("evidence.view.level." + view.level().word()));
  }

  static String ratioHead(View view, Ui ui) {
    return ui.t(
        view.indicator().kind() == Kind.ACCESS
            ? "evidence.view.ratio.inverted"
            : "evidence.view.ratio");
  }

  private static ExplorePage.Copies copies(View view, Listing list, Ui ui) {
    boolean whole = list.size() <= MOST;
    return new ExplorePage.Copies(
        whole ? view.understood().address(PATH + ".csv") : "",
        whole ? view.understood().address(PATH + ".json") : "",
        ui.absolute(view.sent().address(PATH)),
        frame(view.sent(), ui.t("evidence.explore.title"), ui));
  }

  /** The list of one figure alone. */
  static Sent asked(String indicator, String group, SchoolYear year, String place) {
    var words = new LinkedMultiValueMap<String, String>();
    words.add("indicator", indicator);
    words.add("group", group);
    words.add("year", year.full());
    words.add("place", place);
    return Views.sent(words);
  }

  static String frame(Sent sent, String title, Ui ui) {
    return Embeds.frame(
        ui.absolute(sent.address(PATH + "/embed." + ui.lang())),
        ui.absolute(sent.address(PATH)),
        title);
  }

  private static List<ExplorePage.Hidden> chosen(View view) {
    List<ExplorePage.Hidden> chosen = new ArrayList<>();
    chosen.add(new ExplorePage.Hidden("indicator", view.indicator().id()));
    chosen.add(new ExplorePage.Hidden("group", view.group()));
    view.year()
        .ifPresent(it -> chosen.add(new ExplorePage.Hidden("year", new SchoolYear(it).full())));
    return chosen;
  }
}
