package org.commontable.decisions.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commontable.decisions.rules.FastPath;
import org.commontable.decisions.rules.Heads;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Wording;

/**
 * Martha's Rules as {@code compute verdict} reads and answers them: the rule {@code fast-path}, a
 * sense vote instead of stances, and the vote over the stated objections where there was one.
 */
public final class FastPathFile {
  private static final String NAME = "fast-path";
  private static final List<String> SENSES = List.of("like", "can-live-with", "uncomfortable");

  private FastPathFile() {}

  /** Whether the file asks for the fast path and not for a verdict. */
  public static boolean isOne(Object json) {
    return json instanceof Map<?, ?> file
        && file.get("rule") instanceof Map<?, ?> rule
        && NAME.equals(rule.get("name"));
  }

  public static Map<String, Object> answer(Object json, Wording words) {
    Fields fields = Fields.of(json, "");
    fields.required("rule");
    Set<String> members = members(Fields.list(fields.required("members"), "members"));
    Set<String> here = RollFile.read(fields.list("present"), "present");
    String sponsor = fields.text("sponsor");
    long hours = fields.whole("hoursFiled", 0);
    Map<String, String> sense = said(fields.list("sense"), "sense", "sense", SENSES, members);
    Map<String, String> over =
        said(
            fields.list("overObjections"), "overObjections", "vote", List.of("yes", "no"), members);
    boolean voted = fields.optional("overObjections").isPresent();
    fields.nothingElse();
    var present = new LinkedHashSet<>(here);
    present.addAll(sense.keySet());
    present.retainAll(members);
    var path =
        new FastPath(
            hours,
            here.contains(sponsor) || sense.containsKey(sponsor),
            new Heads(present.size()),
            new Heads(members.size()),
            count(sense, "like"),
            count(sense, "can-live-with"),
            count(sense, "uncomfortable"));
    var answer = write(path, words);
    if (voted) {
      if (path.step() != FastPath.Step.OBJECTIONS) {
        throw new Unreadable("overObjections", "there is no such vote after this sense vote");
      }
      Heads yes = count(over, "yes");
      Heads no = count(over, "no");
      boolean acts = FastPath.actsOver(yes, no);
      answer.put("overObjections", acts ? "passes" : FastPath.Step.BACK_TO_SPONSOR.written());
      answer.put(
          "overSum",
          words.say(
              acts ? "fast.acts-over" : "fast.does-not-act",
              Map.of("yes", Long.toString(yes.count()), "no", Long.toString(no.count()))));
    }
    return answer;
  }

  private static Map<String, Object> write(FastPath path, Wording words) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("like", path.like().count());
    counts.put("canLiveWith", path.canLiveWith().count());
    counts.put("uncomfortable", path.uncomfortable().count());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("step", path.step().written());
    answer.put("quorum", VerdictFile.quorum(FastPath.QUORUM.count(path.present(), path.members())));
    answer.put("counts", counts);
    answer.put("present", path.present().count());
    answer.put(
        "sum",
        words.say(
            "fast." + path.step().written(),
            Map.of(
                "hours", Long.toString(path.hoursFiled()),
                "content", Long.toString(path.content().count()),
                "uncomfortable", Long.toString(path.uncomfortable().count()),
                "present", Long.toString(path.present().count()),
                "members", Long.toString(path.members().count()))));
    return answer;
  }

  private static Heads count(Map<String, String> said, String word) {
    return new Heads(said.values().stream().filter(word::equals).count());
  }

  private static Set<String> members(List<?> items) {
    var ids = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = Fields.of(items.get(i), "members[" + i + "]");
      String id = fields.text("id");
      fields.nothingElse();
      if (!ids.add(id)) {
        throw new Unreadable(fields.path("id"), "the member \"" + id + "\" is named twice");
      }
    }
    if (ids.isEmpty()) {
      throw new Unreadable("members", "at least one member is needed");
    }
    return ids;
  }

  private static Map<String, String> said(
      List<?> items, String name, String field, List<String> words, Set<String> members) {
    var said = new LinkedHashMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = Fields.of(items.get(i), name + "[" + i + "]");
      String member = fields.text("member");
      String word = fields.text(field);
      fields.nothingElse();
      if (!members.contains(member)) {
        throw new Unreadable(fields.path("member"), "\"" + member + "\" is not a member");
      }
      if (!words.contains(word)) {
        throw new Unreadable(fields.path(field), "one of " + String.join(", ", words));
      }
      if (said.put(member, word) != null) {
        throw new Unreadable(fields.path("member"), "\"" + member + "\" spoke twice");
      }
    }
    return said;
  }
}
