package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.record.Entry;

/**
 * Whether a seat was given by who could: by somebody who sat for the organization, or taken by
 * whoever brought it to the table or was asked to, by an invitation or a renewal.
 */
final class Seating {
  private record Asked(String organization, String person) {}

  private final Table table;
  private final Set<Asked> invited = new HashSet<>();
  private final Map<String, String> joining = new HashMap<>();
  private final Map<String, Asked> renewals = new HashMap<>();

  Seating(Table table) {
    this.table = table;
  }

  void take(Entry entry) {
    var payload = Payload.of(entry);
    switch (entry.type()) {
      case "organization.invited" -> invited.add(asked(entry, payload));
      case "organization.joined" -> join(entry);
      case "seat.renewal-asked" -> renewals.put(payload.text("renewal"), asked(entry, payload));
      case "seat.renewal-withdrawn" -> renewals.remove(payload.text("renewal"));
      case "seat.given" -> mustBeGiven(entry, asked(entry, payload));
      default -> {}
    }
  }

  /** Who accepts for an organization that is no member yet takes its first seat with it. */
  private void join(Entry entry) {
    var organization = String.valueOf(entry.organization());
    if (!table.hasJoined(organization)) {
      joining.put(organization, entry.actor().toString());
    }
  }

  private void mustBeGiven(Entry entry, Asked seated) {
    var actor = entry.actor().toString();
    boolean takes =
        actor.equals(seated.person)
            && (invited.contains(seated)
                || renewals.containsValue(seated)
                || joining.remove(seated.organization, actor));
    if (!takes && !table.speaks(actor, seated.organization, entry.time())) {
      throw new Differs("a seat taken by somebody whom nobody asked, or given by who did not sit");
    }
  }

  private static Asked asked(Entry entry, Payload payload) {
    return new Asked(String.valueOf(entry.organization()), payload.text("person"));
  }
}
