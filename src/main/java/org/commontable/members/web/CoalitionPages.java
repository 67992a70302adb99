package org.commontable.members.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalition;
import org.commontable.members.Coalitions;
import org.commontable.members.FocusArea;
import org.commontable.members.Register;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.Reply;
import org.commontable.shared.LocalizedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coalition's name, mission, areas, clock and telephone. */
@Controller
class CoalitionPages {
  static final List<String> AREAS = List.of("public", "equity", "funding");

  private final Coalitions coalitions;
  private final Register register;
  private final Audit audit;

  CoalitionPages(Coalitions coalitions, Register register, Audit audit) {
    this.coalitions = coalitions;
    this.register = register;
    this.audit = audit;
  }

  @GetMapping("/members/coalition")
  @May(Act.SET_UP_TABLE)
  Reply form(@RequestParam(defaultValue = "") String next) {
    var coalition = coalitions.current();
    return Reply.page("members/coalition", page(filled(coalition), coalition, next));
  }

  @PostMapping("/members/coalition")
  @May(Act.SET_UP_TABLE)
  Reply name(Form form, Visitor visitor) {
    var now = coalitions.current();
    var name = text(form, "name", 80);
    var mission = text(form, "mission", 1000);
    var areas =
        AREAS.stream()
            .map(
                key ->
                    new FocusArea(
                        key, text(form, key + ".name", 80), text(form, key + ".sentence", 600)))
            .toList();
    form.required("zone", 60);
    var zone = form.parsed("zone", CoalitionPages::zone, "members.coalition.zone.unknown");
    var phone = form.optional("phone", 40);
    form.required("wait", 4);
    int wait = form.parsed("wait", Integer::parseInt, "members.form.days.number").orElse(30);
    if (wait < 1 || wait > 365) {
      form.error("wait", "members.coalition.wait.range");
    }
    if (!form.ok()) {
      return Reply.invalid("members/coalition", page(form, now, form.value("next")));
    }
    var named =
        new Coalition(
            name,
            mission,
            areas,
            zone.orElse(now.zone()),
            phone,
            wait,
            now.founded(),
            now.firstInvitation());
    register.name(named, visitor.mustBeSomebody().id());
    audit.note(AuditKind.SETTINGS_CHANGED, visitor.mustBeSomebody().id(), "coalition");
    return Reply.seeOther(
        LocalPath.or(form.value("next"), "/members/coalition"), "members.notice.named");
  }

  private static ZoneId zone(String typed) {
    if (!ZoneId.getAvailableZoneIds().contains(typed)) {
      throw new IllegalArgumentException(typed);
    }
    return ZoneId.of(typed);
  }

  /** English is asked for, Spanish may follow; a reader without her language sees the original. */
  private static LocalizedText text(Form form, String field, int letters) {
    var texts = new LinkedHashMap<String, String>();
    boolean line = field.endsWith("name");
    var english =
        line ? form.required(field + ".en", letters) : form.requiredText(field + ".en", letters);
    texts.put("en", english);
    for (var lang : Languages.ALL) {
      if (!lang.equals("en")) {
        (line
                ? form.optional(field + "." + lang, letters)
                : form.optionalText(field + "." + lang, letters))
            .ifPresent(words -> texts.put(lang, words));
      }
    }
    return new LocalizedText("en", texts);
  }

  private static Form filled(Coalition coalition) {
    var values = new LinkedHashMap<String, String>();
    if (coalition.founded().isPresent()) {
      put(values, "name", coalition.name());
    }
    put(values, "mission", coalition.mission());
    for (var area : coalition.areas()) {
      put(values, area.key() + ".name", area.name());
      put(values, area.key() + ".sentence", area.sentence());
    }
    values.put("zone", coalition.zone().getId());
    values.put("phone", coalition.clerkPhone().orElse(""));
    values.put("wait", Integer.toString(coalition.longestWaitDays()));
    return Form.of(values);
  }

  private static void put(Map<String, String> values, String field, LocalizedText text) {
    text.texts().forEach((lang, words) -> values.put(field + "." + lang, words));
  }

  private static CoalitionPage page(Form form, Coalition coalition, String next) {
    return new CoalitionPage(form, coalition.founded().isPresent(), LocalPath.or(next, ""));
  }
}
