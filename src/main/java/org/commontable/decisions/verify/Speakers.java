package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.platform.record.Entry;

/**
 * Whose voice somebody has for an organization, from the entries so far: by their order alone,
 * since the program asks it while it holds the record.
 */
final class Speakers {
  private record Seat(String id, String person, String kind) {}

  private final Map<String, Map<String, Seat>> seats = new HashMap<>();
  private final Set<String> away = new HashSet<>();
  private final Set<String> handedOver = new HashSet<>();
  private final Map<String, String> contacts = new HashMap<>();

  void take(Entry entry) {
    var payload = Payload.of(entry);
    var organization = String.valueOf(entry.organization());
    switch (entry.type()) {
      case "seat.given" ->
          held(organization)
              .put(
                  payload.text("seat"),
                  new Seat(payload.text("seat"), payload.text("person"), payload.text("kind")));
      case "seat.ended" -> held(organization).remove(payload.text("seat"));
      case "seat.handed-over" -> handOver(entry, payload, organization);
      case "organization.contact" -> contacts.put(organization, payload.text("person"));
      default -> {}
    }
  }

  /** By her whose seat it is, or by an alternate who says that she is absent. */
  private void handOver(Entry entry, Payload payload, String organization) {
    var seat = held(organization).get(payload.text("seat"));
    var actor = entry.actor().toString();
    if (seat == null
        || !seat.kind.equals("delegate")
        || speaking(organization).stream().noneMatch(one -> one.person.equals(actor))) {
      throw new Differs("somebody stands in who may not, or for nobody who sits");
    }
    away.remove(seat.id);
    handedOver.remove(seat.id);
    if (payload.isTrue("away")) {
      away.add(seat.id);
      if (actor.equals(seat.person)) {
        handedOver.add(seat.id);
      }
    }
  }

  /** She said herself that her alternate speaks for her from here on. */
  boolean handedOver(String organization, String delegate) {
    return speaking(organization).stream()
        .anyMatch(seat -> seat.person.equals(delegate) && handedOver.contains(seat.id));
  }

  /** As {@code StandIns} in members finds it. */
  Optional<String> voiceOf(String organization, String person) {
    var speaking = speaking(organization);
    var own = speaking.stream().filter(seat -> seat.person.equals(person)).findFirst();
    if (own.isEmpty() || own.get().kind.equals("delegate")) {
      return own.map(Seat::person);
    }
    var delegates = speaking.stream().filter(seat -> seat.kind.equals("delegate")).toList();
    return delegates.isEmpty()
        ? Optional.of(person)
        : delegates.stream().filter(seat -> away.contains(seat.id)).map(Seat::person).findFirst();
  }

  boolean sits(String organization, String person) {
    return speaking(organization).stream().anyMatch(seat -> seat.person.equals(person));
  }

  /** The last one named who still sits for it; else the delegate who has sat longest. */
  boolean isContact(String organization, String person) {
    var held = List.copyOf(held(organization).values());
    var named = contacts.get(organization);
    return Optional.ofNullable(named)
        .filter(one -> held.stream().anyMatch(seat -> seat.person.equals(one)))
        .or(
            () ->
                held.stream()
                    .filter(seat -> seat.kind.equals("delegate"))
                    .map(Seat::person)
                    .findFirst())
        .filter(person::equals)
        .isPresent();
  }

  private List<Seat> speaking(String organization) {
    var speaking = new ArrayList<Seat>();
    held(organization).values().stream()
        .filter(seat -> !seat.kind.equals("member"))
        .forEach(speaking::add);
    return speaking;
  }

  private Map<String, Seat> held(String organization) {
    return seats.computeIfAbsent(organization, one -> new LinkedHashMap<>());
  }
}
