package org.commontable.decisions.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.record.Entry;

/**
 * Whether an organization came to the table, was described and went by who could: asked by the
 * convener, joined by whom she asked, and gone by its own word. Of a record without its beginning
 * nobody can say who was convener, nor whom she had asked before.
 */
final class Belonging {
  private record Asked(String organization, String person) {}

  private record Notice(String by, LocalDate on) {}

  private final Table table;
  private final Officers officers;
  private final Set<Asked> asked = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, Notice> notices = new HashMap<>();

  Belonging(Table table, Officers officers) {
    this.table = table;
    this.officers = officers;
  }

  /** Before the table knows of the entry. */
  void take(Entry entry) {
    if (!officers.areKnown()) {
      return;
    }
    var payload = Payload.of(entry);
    switch (entry.type()) {
      case "organization.added" -> officers.mustHead(entry, "an organization added");
      case "organization.invited" -> {
        officers.mustHead(entry, "an organization invited");
        asked.add(new Asked(organization(entry), payload.text("person")));
      }
      case "organization.joined" -> join(entry, payload);
      case "organization.corrected" -> describe(entry);
      case "membership.notice" -> notice(entry, payload);
      case "organization.left" -> leave(entry);
      default -> {}
    }
  }

  /** Each letter brings an organization to the table once. */
  private void join(Entry entry, Payload payload) {
    if (!asked.remove(new Asked(organization(entry), entry.actor().toString()))) {
      throw new Differs("joined by somebody whom nobody had asked");
    }
    if (gone.contains(organization(entry)) && payload.isTrue("handedOver")) {
      throw new Differs("who left came back by a link that was handed over");
    }
  }

  private void describe(Entry entry) {
    if (table.hasJoined(organization(entry))) {
      mustSit(entry, "described");
    } else {
      officers.mustHead(entry, "an organization described");
    }
  }

  private void notice(Entry entry, Payload payload) {
    mustSit(entry, "a notice to leave");
    if (payload.text("step").equals("given")) {
      notices.put(
          organization(entry),
          new Notice(entry.actor().toString(), LocalDate.parse(payload.text("on"))));
    } else {
      notices.remove(organization(entry));
    }
  }

  /** At once by who sits for it, or on its day by the notice, whoever sits then. */
  private void leave(Entry entry) {
    var notice = notices.remove(organization(entry));
    boolean due =
        notice != null
            && notice.by.equals(entry.actor().toString())
            && !table.dayOf(entry.time()).isBefore(notice.on);
    if (!due) {
      mustSit(entry, "left");
    }
    gone.add(organization(entry));
  }

  private void mustSit(Entry entry, String what) {
    if (!table.speaks(entry.actor().toString(), organization(entry), entry.time())) {
      throw new Differs(what + " by somebody who did not sit for the organization");
    }
  }

  private static String organization(Entry entry) {
    return String.valueOf(entry.organization());
  }
}
