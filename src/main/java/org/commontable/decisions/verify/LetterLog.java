package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;

/** What the entries so far say about one sign-on letter. */
final class LetterLog {
  /** From this format on no paper goes over what its organization said of the text itself. */
  private static final int ASKED_FIRST = 2;

  private record Signature(String organization, long version) {}

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Set<Signature> refused = new HashSet<>();
  private Optional<Instant> until = Optional.empty();
  private final @Nullable UUID organization;
  private boolean sent;

  LetterLog(@Nullable UUID organization) {
    this.organization = organization;
  }

  /** That organization, or none, began it. */
  boolean isKeptFor(@Nullable UUID other) {
    return Objects.equals(organization, other);
  }

  void version(Entry entry) {
    mustNotBeSent();
    var payload = Payload.of(entry);
    if (payload.number("version") != texts.size() + 1) {
      throw new Differs("version " + payload.number("version") + " after " + texts.size());
    }
    texts.add(payload.text("text"));
  }

  void deadline(Entry entry) {
    mustNotBeSent();
    until = Payload.of(entry).instant("until");
  }

  void sign(Entry entry, Table table, Officers officers) {
    mustNotBeSent();
    var payload = Payload.of(entry);
    var organization = String.valueOf(entry.organization());
    mustBeCurrent(payload);
    if (!table.isMember(organization)) {
      throw new Differs("a signature of an organization that is no member in good standing");
    }
    mustSign(entry, organization, table, officers);
    if (until.isEmpty() || entry.time().isAfter(until.get().plus(Written.MOMENT))) {
      throw new Differs("a signature after the deadline");
    }
    var signature = new Signature(organization, payload.number("version"));
    if (signatures.containsValue(signature)) {
      throw new Differs("a second signature of one organization under one text");
    }
    if (isOnPaper(entry) && entry.format() >= ASKED_FIRST && refused.contains(signature)) {
      throw new Differs("a signature on paper over its organization's own no to this text");
    }
    if (signatures.putIfAbsent(payload.text("signature"), signature) != null) {
      throw new Differs("a signature of an id that was used already");
    }
  }

  /** What came on paper the clerk or the convener enters: the paper is kept. */
  private static void mustSign(Entry entry, String organization, Table table, Officers officers) {
    var actor = entry.actor().toString();
    if (isOnPaper(entry)) {
      if (!officers.keeps(actor, entry.time())) {
        throw new Differs(
            "a signature on paper entered by somebody who was neither convener nor clerk");
      }
    } else if (!table.speaks(actor, organization, entry.time())) {
      throw new Differs("a signature by somebody who did not sit for the organization");
    }
  }

  private static boolean isOnPaper(Entry entry) {
    return entry.channel().equals("paper");
  }

  void decline(Entry entry, Table table) {
    mustNotBeSent();
    var version = Payload.of(entry).number("version");
    var organization = String.valueOf(entry.organization());
    if (version != texts.size()) {
      throw new Differs("a no to another text than the letter had then");
    }
    if (!table.isMember(organization)
        || !table.speaks(entry.actor().toString(), organization, entry.time())) {
      throw new Differs("a no by somebody who did not sit for a member");
    }
    if (signatures.containsValue(new Signature(organization, version))) {
      throw new Differs("a no by an organization that had signed");
    }
    refused.add(new Signature(organization, version));
  }

  void withdraw(Entry entry, Table table) {
    mustNotBeSent();
    var organization = String.valueOf(entry.organization());
    var signature = signatures.remove(Payload.of(entry).text("signature"));
    if (signature == null || !signature.organization.equals(organization)) {
      throw new Differs("a signature withdrawn that this organization had not given");
    }
    if (!table.speaks(entry.actor().toString(), organization, entry.time())) {
      throw new Differs("a signature withdrawn by somebody who did not sit for the organization");
    }
    refused.add(new Signature(organization, texts.size())); // whichever text it stood under
  }

  /** Whoever stands under it signed this text and was a member then; and nobody is left out. */
  void send(Entry entry, Table table) {
    mustNotBeSent();
    sent = true;
    var payload = Payload.of(entry);
    mustBeCurrent(payload);
    var counted =
        signatures.values().stream()
            .filter(signature -> signature.version == texts.size())
            .map(Signature::organization)
            .filter(table::isMember)
            .sorted()
            .toList();
    if (!counted.equals(payload.list("signers"))) {
      throw new Differs(
          "signers recounted as " + counted + ", recorded as " + payload.list("signers"));
    }
  }

  private void mustBeCurrent(Payload payload) {
    if (payload.number("version") != texts.size()
        || !payload.text("text").equals(texts.isEmpty() ? "" : texts.getLast())) {
      throw new Differs("bound to another text than the letter had then");
    }
  }

  private void mustNotBeSent() {
    if (sent) {
      throw new Differs("the letter had been sent");
    }
  }
}
