package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Stance;
import org.commontable.decisions.rules.Stances;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Voice;

/** One stance of a file, and who spoke. */
final class StanceFile {
  private StanceFile() {}

  /** Without a version of the whole file every stance is current. */
  static Voice read(Fields fields, Optional<Long> current) {
    String member = fields.text("member");
    Stance stance = stance(fields);
    String reason = stance instanceof Stance.Block ? fields.optionalText("reason").orElse("") : "";
    Voice.By by = by(fields);
    boolean confirmed = fields.isTrue("confirmed", true);
    Optional<Long> given = fields.optional("textVersion").map(_ -> fields.whole("textVersion", 1));
    fields.nothingElse();
    long version = current.isEmpty() ? 1L : given.orElse(current.get());
    return new Voice(member, stance, version, reason, by, confirmed);
  }

  private static Voice.By by(Fields fields) {
    Optional<Voice.By> delegate = fields.optionalText("delegate").map(Voice.By.Delegate::new);
    Optional<Voice.By> proxy = fields.optionalText("proxy").map(Voice.By.Proxy::new);
    Optional<Voice.By> contact = fields.optionalText("by").map(by -> contact(by, fields));
    if (delegate.stream().count() + proxy.stream().count() + contact.stream().count() > 1) {
      throw new Unreadable(
          fields.path(delegate.isPresent() ? "delegate" : "proxy"),
          "a stance is of a delegate, of the contact or by proxy, not of two of them");
    }
    return delegate.or(() -> proxy).or(() -> contact).orElse(new Voice.By.Organization());
  }

  private static Voice.By contact(String written, Fields fields) {
    if (written.equals("contact")) {
      return new Voice.By.Contact();
    }
    throw new Unreadable(fields.path("by"), "\"contact\" is expected");
  }

  private static Stance stance(Fields fields) {
    String written = fields.text("stance");
    return switch (written) {
      case "support" -> Stances.SUPPORT;
      case "conditional" -> new Stance.Conditional(conditions(fields));
      case "stand-aside" -> new Stance.StandAside(isLegal(fields));
      case "abstain" -> Stances.ABSTAIN;
      case "oppose" -> Stances.OPPOSE;
      case "block" -> Stances.BLOCK;
      default ->
          throw new Unreadable(fields.path("stance"), "there is no stance \"" + written + "\"");
    };
  }

  private static boolean isLegal(Fields fields) {
    String reason = fields.optionalText("reason").orElse("choice");
    return switch (reason) {
      case "legal" -> true;
      case "choice" -> false;
      default -> throw new Unreadable(fields.path("reason"), "\"choice\" or \"legal\" is expected");
    };
  }

  private static List<ConditionState> conditions(Fields fields) {
    String at = fields.path("conditions");
    List<?> items = Fields.list(fields.required("conditions"), at);
    if (items.isEmpty()) {
      throw new Unreadable(at, "a conditional stance carries at least one condition");
    }
    var states = new ArrayList<ConditionState>();
    for (int i = 0; i < items.size(); i++) {
      String item = at + "[" + i + "]";
      states.add(state(Fields.text(items.get(i), item), item));
    }
    return states;
  }

  private static ConditionState state(String written, String at) {
    for (ConditionState state : ConditionState.values()) {
      if (state.written().equals(written)) {
        return state;
      }
    }
    throw new Unreadable(at, "there is no state \"" + written + "\"");
  }
}
