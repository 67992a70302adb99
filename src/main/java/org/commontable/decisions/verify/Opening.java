package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who has a vote in a decision and by which rule: what its opening froze, once it was opened. */
final class Opening {
  private @Nullable Payload payload;
  private List<String> members = List.of();

  void open(Payload opened) {
    if (payload != null) {
      throw new Differs("the decision was opened already");
    }
    payload = opened;
    members =
        opened.list("members").stream()
            .map(member -> member instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "")
            .toList();
  }

  boolean isOpened() {
    return payload != null;
  }

  Payload payload() {
    if (payload == null) {
      throw new Differs("the decision was never opened");
    }
    return payload;
  }

  /** Ids of who is at this table. */
  List<String> members() {
    payload();
    return members;
  }

  /** At this table it says something, which nobody else may. */
  void mustBeAtTheTable(@Nullable Object organization, String what) {
    if (!members().contains(String.valueOf(organization))) {
      throw new Differs(what + " of an organization that is not at this table");
    }
  }

  /** The members as a question names them. */
  List<Map<String, Object>> seats() {
    return payload().list("members").stream()
        .map(member -> seat(new Payload((Map<?, ?>) member)))
        .toList();
  }

  private static Map<String, Object> seat(Payload member) {
    var seat = new HashMap<String, Object>();
    seat.put("id", member.text("id"));
    seat.put("weight", member.text("weight"));
    if (member.any("chamber") instanceof String chamber) {
      seat.put("chamber", chamber);
    }
    return seat;
  }

  Object required(String field) {
    return Objects.requireNonNull(payload().any(field), field);
  }

  boolean isEmergency() {
    return payload != null && payload.any("emergency") instanceof Map<?, ?>;
  }

  /** Its rules let a member speak for another. */
  boolean knowsProxies() {
    return payload != null && payload.any("proxiesHeld") instanceof Long most && most > 0;
  }

  /** The oldest records name no class. */
  String decisionClass() {
    return payload().any("class") instanceof String named ? named : "";
  }

  /** Number of the rules it runs under. */
  long rules() {
    return payload().number("rules");
  }
}
