package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Sources;
import org.commontable.evidence.derived.FunnelTable;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All schools of a district, or all places of the state, by size within the limits of chance. */
@Controller
class FunnelPages {
  static final String PATH = "/evidence/funnel";

  private final ViewStart start;
  private final Sources sources;

  FunnelPages(ViewStart start, Sources sources) {
    this.start = start;
    this.sources = sources;
  }

  static String address(String indicator, String place, String group) {
    return PATH + "?indicator=" + indicator + "&group=" + group + "&place=" + place;
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return ViewStart.page(
        view(sent), "evidence/funnel", it -> page(it, ui), "evidence.funnel.title", ui);
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = exact(sent, ui);
    return sheet(view, ui)
        .answer(Known.once(sources))
        .csv()
        .file(view.indicator().id() + "-funnel.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = exact(sent, ui);
    return Reply.json(sheet(view, ui).answer(Known.once(sources)).json());
  }

  private FunnelSheet sheet(View view, Ui ui) {
    return new FunnelSheet(view, start.words(view, ui), ui);
  }

  /** Of a share or of events among students; other measures have no limits of chance. */
  private Optional<View> view(MultiValueMap<String, String> sent) {
    Sent asked = Views.sent(sent);
    return start
        .view(asked)
        .flatMap(
            it ->
                it.indicator().kind().compares()
                    ? Optional.of(it)
                    : fitting(it).keySet().stream()
                        .findFirst()
                        .flatMap(id -> start.view(asked.with("indicator", id)))
                        .map(other -> other.saying(instead(it, asked))))
        .map(it -> it.first(1, "one"));
  }

  /** Why another measure is shown: the word was wrong, or its measure has no limits of chance. */
  private static List<View.Wrong> instead(View view, Sent asked) {
    String word = asked.one("indicator");
    if (word.equals(view.indicator().id())) {
      return List.of(new View.Wrong("limits", word));
    }
    return view.wrong().stream()
        .filter(it -> it.key().equals("indicator") || it.key().equals("empty"))
        .toList();
  }

  private View exact(MultiValueMap<String, String> sent, Ui ui) {
    View view = view(sent).orElseThrow(() -> new NotFound("a figure"));
    ViewStart.understood(view, PATH, ui);
    return view;
  }

  private static Map<String, Declared> fitting(View view) {
    var there = new Glances(view.edition().book()).indicators();
    Map<String, Declared> fitting = new LinkedHashMap<>();
    Declared.all().stream()
        .filter(it -> it.kind().compares() && there.contains(it.id()))
        .forEach(it -> fitting.put(it.id(), it));
    return fitting;
  }

  private FunnelPage page(View view, Ui ui) {
    var words = start.words(view, ui);
    var sheet = new FunnelSheet(view, words, ui);
    String asked =
        view.understood()
            .with("indicator", view.indicator().id())
            .with("group", view.group())
            .with("place", sheet.holder())
            .with("level", sheet.level().word())
            .with("year", sheet.year() == 0 ? "" : new SchoolYear(sheet.year()).full())
            .address("");
    Map<String, String> levels = new LinkedHashMap<>();
    for (Level level : List.of(Level.DISTRICT, Level.SCHOOL)) {
      levels.put(level.word(), ui.t("evidence.view.level." + level.word()));
    }
    return new FunnelPage(
        ViewForm.of(view, PATH, words, ui)
            .only(fitting(view).keySet())
            .showing("level", sheet.level().word())
            .showing("year", sheet.year() == 0 ? "" : new SchoolYear(sheet.year()).full()),
        levels,
        sheet.title(),
        sheet.said(),
        sheet.standing(),
        new IndicatorWords(ui).notSaid(view.indicator()),
        sheet.year() == 0 ? Optional.empty() : start.age(sheet.year(), ui),
        sheet.plot(),
        sheet.rows(),
        sheet.table().isPresent() ? "" : ui.t("evidence.funnel.none"),
        new Known(
            ui.t("evidence.funnel.how"),
            FunnelTable.RULE,
            ViewStart.edition(view.edition(), ui),
            Known.files(sources, sheet.sums()),
            List.of(
                "./commontable evidence funnel --indicator %s --place %s --level %s --group %s%s"
                    .formatted(
                        view.indicator().id(),
                        sheet.holder(),
                        sheet.level().word(),
                        view.group(),
                        sheet.year() == 0 ? "" : " --year " + new SchoolYear(sheet.year()).full())),
            PATH + ".csv" + asked,
            PATH + ".json" + asked,
            ui.absolute(PATH + asked)));
  }
}
