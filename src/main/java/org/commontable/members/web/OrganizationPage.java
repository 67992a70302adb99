package org.commontable.members.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.MembershipAct;
import org.commontable.members.Organization;
import org.commontable.members.joining.LeavingNotice;
import org.commontable.members.profile.Profile;

/**
 * An organization's own page.
 *
 * @param said what it says about itself; the public reads of it what it shows
 * @param inside what members see: seats and how it decides; empty for the public
 * @param invitation when the last letter went out, while it has not answered
 * @param tier its kind of belonging, where it was given one
 * @param notice it has said that it leaves on a later day
 * @param acts what decisions on its membership said, newest first
 * @param suspended the last of them suspends it
 * @param mayCorrect it is the reader's to correct
 * @param mayName the reader is its delegate: names its people and may leave
 * @param mayInvite the convener may ask a first delegate
 * @param renewal a letter to a new delegate that waits
 * @param mayRenew the reader may ask a new delegate
 * @param mayWithdraw the reader may take that letter back
 * @param hasSpace the reader sits for it, so its encrypted space is hers too
 */
public record OrganizationPage(
    Organization organization,
    Optional<Profile> said,
    Optional<Inside> inside,
    Optional<Asked> invitation,
    Optional<String> tier,
    Optional<LeavingNotice> notice,
    List<MembershipAct> acts,
    boolean suspended,
    boolean mayCorrect,
    boolean mayName,
    boolean mayInvite,
    Optional<Renewed> renewal,
    boolean mayRenew,
    boolean mayWithdraw,
    boolean hasSpace) {

  /** What concerns members. */
  public record Inside(List<Sitting> now, List<Sitting> before) {}

  /**
   * Somebody who sits or sat. {@code until} empty while she sits.
   *
   * @param away her alternate speaks for her
   * @param contact settles what delegates differ on
   * @param mayHandOver the reader may say that she is away, or back
   */
  public record Sitting(
      UUID id,
      String person,
      String kind,
      Instant from,
      Optional<Instant> until,
      String by,
      Optional<Renewed> renewed,
      boolean away,
      boolean contact,
      boolean mayHandOver) {
    Sitting with(boolean gone, boolean settles, boolean may) {
      return new Sitting(id, person, kind, from, until, by, renewed, gone, settles, may);
    }
  }

  /** A seat that came through the convener: accepted, or else asked, at that instant. */
  public record Renewed(
      String person,
      String by,
      Instant at,
      String appointedBy,
      LocalDate appointedOn,
      Instant until) {}

  /**
   * Who was asked to take the first seat, and when the letter was written.
   *
   * @param mail letters leave
   * @param mayHandOver the reader may show a link of it
   */
  public record Asked(
      UUID id, String person, Optional<Instant> sent, boolean mail, boolean mayHandOver) {}
}
