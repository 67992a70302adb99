package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.decisions.letters.SignOnLetter.Sent;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.decisions.letters.SignOnLetter.Version;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.Instants;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done to a letter, each with its entry in the record. Whoever calls has asked whether it
 * may be done, after {@link #hold}.
 */
@Component
class LetterActs {
  private final LetterBook book;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  LetterActs(LetterBook book, RecordBook record, Ids ids, Clock clock) {
    this.book = book;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is read from here on does not change until we have written. */
  void hold() {
    record.hold();
  }

  /** What somebody typed for a version. */
  record Draft(String addressee, String subject, String body, String lang, String note) {}

  /**
   * @param decision number of the decision it rests on, or null
   * @param organization for which it is begun, or null for the table
   */
  long start(
      Audience audience,
      @Nullable String decision,
      @Nullable UUID organization,
      Draft draft,
      Instant until,
      UUID by) {
    long number = book.start(audience, decision, organization, clock.instant(), by);
    var payload = of(number);
    payload.put("audience", audience.key());
    payload.put("decision", Optional.ofNullable(decision).orElse(""));
    enter("letter.started", organization, by, payload);
    write(number, 1, draft, organization, by);
    setDeadline(number, until, organization, by);
    return number;
  }

  void write(long letter, int version, Draft draft, @Nullable UUID organization, UUID by) {
    var written =
        new Version(
            version,
            draft.addressee(),
            draft.subject(),
            draft.body(),
            draft.lang(),
            Version.print(draft.addressee(), draft.subject(), draft.body()),
            draft.note(),
            clock.instant());
    book.write(letter, written, by);
    var payload = of(letter);
    payload.put("version", (long) version);
    payload.put(
        "text", record.text(Version.whole(draft.addressee(), draft.subject(), draft.body())));
    payload.put("language", draft.lang());
    enter("letter.version", organization, by, payload);
  }

  void setDeadline(long letter, Instant until, @Nullable UUID organization, UUID by) {
    book.setDeadline(letter, until, clock.instant(), by);
    var payload = of(letter);
    payload.put("until", Instants.write(until));
    enter("letter.deadline", organization, by, payload);
  }

  void sign(SignOnLetter letter, Signature signature, UUID by) {
    book.sign(letter.number(), signature, by);
    var payload = of(letter.number());
    payload.put("version", (long) signature.version());
    payload.put("text", "text:" + letter.current().print());
    payload.put("signature", signature.id().toString());
    payload.put("signer", record.commit("letter.signer", signature.signer()).reference());
    payload.put("title", record.commit("letter.title", signature.title()).reference());
    payload.put(
        "authorizedBy",
        record.commit("letter.authorized-by", signature.authorizedBy()).reference());
    payload.put("authorizedOn", signature.authorizedOn().toString());
    payload.put("basis", signature.basis().key());
    payload.put(
        "reference",
        signature.reference().isEmpty()
            ? ""
            : record.commit("letter.reference", signature.reference()).reference());
    record.append(
        new Fact(
            2, // since when a verifier asks whether its organization had said no
            "letter.signed",
            by,
            signature.organization(),
            signature.onPaper() ? "paper" : "web",
            ids.next(),
            payload));
  }

  /** It will not sign this text. */
  void decline(SignOnLetter letter, UUID organization, UUID by) {
    book.decline(letter, organization, clock.instant(), by);
    var payload = of(letter.number());
    payload.put("version", (long) letter.current().version());
    enter("letter.declined", organization, by, payload);
  }

  void withdraw(SignOnLetter letter, Signature signature, UUID by) {
    book.withdraw(signature.id(), clock.instant(), by);
    var payload = of(letter.number());
    payload.put("signature", signature.id().toString());
    enter("letter.unsigned", signature.organization(), by, payload);
  }

  void send(SignOnLetter letter, Sent sent, UUID by) {
    book.send(letter.number(), letter.current().version(), sent, clock.instant(), by);
    var payload = of(letter.number());
    payload.put("version", (long) letter.current().version());
    payload.put("text", "text:" + letter.current().print());
    payload.put("on", sent.on().toString());
    payload.put("to", record.commit("letter.recipient", sent.to()).reference());
    payload.put("deliveredBy", record.commit("letter.delivered-by", sent.by()).reference());
    payload.put(
        "signers",
        sent.signers().stream()
            .map(signer -> signer.signature().organization().toString())
            .sorted()
            .toList());
    enter("letter.sent", letter.organization().orElse(null), by, payload);
  }

  Signature signature(
      SignOnLetter letter,
      UUID organization,
      String signer,
      String title,
      String authorizedBy,
      LocalDate authorizedOn,
      SignOnLetter.Basis basis,
      String reference,
      boolean onPaper) {
    return new Signature(
        ids.next(),
        letter.current().version(),
        organization,
        signer,
        title,
        authorizedBy,
        authorizedOn,
        basis,
        reference,
        onPaper,
        clock.instant());
  }

  private static Map<String, Object> of(long letter) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("letter", Long.toString(letter));
    return payload;
  }

  private void enter(
      String type, @Nullable UUID organization, UUID by, Map<String, Object> payload) {
    record.append(new Fact(type, by, organization, "web", ids.next(), payload));
  }
}
