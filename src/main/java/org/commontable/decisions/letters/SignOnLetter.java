package org.commontable.decisions.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.platform.record.Sha256;

/**
 * A letter with everything that was done to it.
 *
 * @param decision number of the decision it rests on
 * @param organization for which it was begun; empty for the table itself
 * @param versions first one first, never empty
 * @param signatures those not withdrawn, of every version
 * @param tookBack organizations that withdrew one
 * @param tookBackNow those of them that did so while the letter read as it does now
 * @param declined organizations that will not sign the present text
 * @param until the instant at which signing ends
 */
public record SignOnLetter(
    long number,
    Audience audience,
    Optional<String> decision,
    Optional<UUID> organization,
    List<Version> versions,
    List<Signature> signatures,
    Set<UUID> tookBack,
    Set<UUID> tookBackNow,
    Set<UUID> declined,
    Instant until,
    Optional<Sent> sent) {

  /** Its text, as addressed. */
  public record Version(
      int version,
      String addressee,
      String subject,
      String body,
      String lang,
      String print,
      String note,
      Instant at) {

    /** What is hashed: a letter to somebody else is another letter. */
    static String whole(String addressee, String subject, String body) {
      return addressee + "\n\n" + subject + "\n\n" + body;
    }

    static String print(String addressee, String subject, String body) {
      return Sha256.of(whole(addressee, subject, body));
    }

    public List<String> paragraphs() {
      return List.of(body.split("\n\\s*\n", -1));
    }

    /** 4be1 07c9 … */
    public String shortPrint() {
      return print.substring(0, 4) + " " + print.substring(4, 8);
    }
  }

  /**
   * By an authorized signer, for an organization, under one version.
   *
   * @param reference where its own decision can be found; may be empty when it was declared
   * @param onPaper the clerk entered it from a signed paper
   */
  public record Signature(
      UUID id,
      int version,
      UUID organization,
      String signer,
      String title,
      String authorizedBy,
      LocalDate authorizedOn,
      Basis basis,
      String reference,
      boolean onPaper,
      Instant at) {}

  /** On what the authority to sign rests. */
  public enum Basis {
    /** The delegate declares it. */
    DECLARED,
    /** The organization's own decision is named. */
    DECIDED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** As it went out: from here on nothing changes. */
  public record Sent(LocalDate on, String to, String by, List<Signer> signers) {}

  /** An organization under the letter, by the name that stands there. */
  public record Signer(String name, Signature signature) {}

  public SignOnLetter {
    versions = List.copyOf(versions);
    signatures = List.copyOf(signatures);
    tookBack = Set.copyOf(tookBack);
    tookBackNow = Set.copyOf(tookBackNow);
    declined = Set.copyOf(declined);
  }

  public Version current() {
    return versions.getLast();
  }

  boolean takesSignatures(Instant now) {
    return sent.isEmpty() && now.isBefore(until);
  }

  /** What this organization signed last, under whichever version. */
  Optional<Signature> of(UUID signing) {
    return signatures.stream()
        .filter(one -> one.organization().equals(signing))
        .reduce((_, later) -> later);
  }

  /** Under the text as it is now; an older signature does not count. */
  Optional<Signature> underCurrent(UUID signing) {
    return signatures.stream()
        .filter(one -> one.organization().equals(signing))
        .filter(one -> one.version() == current().version())
        .findFirst();
  }

  /** It said no to the present text, and has not signed it since. */
  boolean isDeclinedBy(UUID organization) {
    return declined.contains(organization) && underCurrent(organization).isEmpty();
  }

  /** Its own no, or its name taken off this text: no paper that another enters says otherwise. */
  boolean isRefusedBy(UUID organization) {
    return declined.contains(organization) || tookBackNow.contains(organization);
  }

  public String path() {
    return "/letters/" + number;
  }
}
