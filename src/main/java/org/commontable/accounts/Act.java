package org.commontable.accounts;

import static org.commontable.accounts.Role.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: the one table of roles and acts. Every handler names its act with {@link May};
 * what no line allows is denied. For which organization a delegate speaks is asked in the handler.
 * {@code docs/access.md} is written from this table by a test.
 */
public enum Act {
  READ_PUBLIC(PUBLIC),
  SIGN_IN(PUBLIC),
  SIGN_PETITION(PUBLIC),
  READ_AS_MEMBER(OPERATOR, CONVENER, CLERK, DELEGATE, ALTERNATE, MEMBER, ANALYST),
  SEE_OWN_DESK(OPERATOR, CONVENER, CLERK, DELEGATE, ALTERNATE, MEMBER, ANALYST),
  /** Passkeys and sessions of one's own. */
  KEEP_OWN_SIGN_IN(OPERATOR, CONVENER, CLERK, DELEGATE, ALTERNATE, MEMBER, ANALYST),
  /** Also without any role any more; that she has just signed in, the handler asks. */
  ERASE_ONESELF(PUBLIC),

  SET_UP_TABLE(OPERATOR, CONVENER),
  /** Clerk, analyst, operator; never a convener. */
  NAME_OFFICERS(OPERATOR, CONVENER),
  /** A convener asks who follows her, or sits beside her. The operator cannot. */
  HAND_OVER_OFFICE(CONVENER),
  /** Proposes or seconds; for which organization, and since when, the handler asks. */
  PROPOSE_CONVENER(DELEGATE),
  OBJECT_TO_CONVENER(CONVENER, DELEGATE),
  /** Whoever began it; the handler asks. */
  WITHDRAW_SUCCESSION(CONVENER, DELEGATE),
  /** The one decision an objection asks for, when no convener opens it; the handler asks. */
  OPEN_STOPPED_SUCCESSION(CLERK, DELEGATE),
  SEE_OUTBOX(OPERATOR, CONVENER),
  HAND_OVER_LINK(CONVENER),
  SEND_TEST_MAIL(OPERATOR, CONVENER),
  SEE_BACKUPS(OPERATOR),
  SEE_AUDIT(OPERATOR, CONVENER, CLERK),
  /** Her own sign-ins and roles. */
  SEE_OWN_AUDIT(OPERATOR, CONVENER, CLERK, DELEGATE, ALTERNATE, MEMBER, ANALYST),
  SEE_WORKS(OPERATOR),
  TRY_LETTER_AGAIN(OPERATOR, CONVENER),

  INVITE_ORGANIZATION(OPERATOR, CONVENER),
  ACCEPT_INVITATION(PUBLIC),
  /** The convener only until it has joined; the handler asks. */
  CORRECT_ORGANIZATION(OPERATOR, CONVENER, DELEGATE, ALTERNATE),
  NAME_SEATS(DELEGATE),
  /** Her own voice to her alternate, or an alternate says that the delegate is absent. */
  HAND_OVER_VOICE(DELEGATE, ALTERNATE),
  LEAVE_TABLE(DELEGATE),
  /** What her organization offers, will and will not do; nobody says it for another. */
  EDIT_PROFILE(DELEGATE, ALTERNATE),
  /** For whom, and whether confirmed, the handler asks. */
  ENTER_COMMITMENT(CONVENER, CLERK, DELEGATE, ALTERNATE),
  /** Confirms, keeps, releases what her own organization promised. */
  CLOSE_COMMITMENT(DELEGATE, ALTERNATE),
  KEEP_PROSPECTS(CONVENER, CLERK, DELEGATE, ALTERNATE),
  /** Only what a decision in force on membership says; the handler asks. */
  CARRY_OUT_MEMBERSHIP(CONVENER, CLERK),
  /** Where the people of her organization sign in otherwise; nobody else's. */
  SET_OWN_SIGN_IN(DELEGATE),
  /** The encrypted space of the organization one has a seat of; nobody else's. */
  USE_SPACE(DELEGATE, ALTERNATE, MEMBER),
  MAKE_SPACE_KEY(DELEGATE),
  /** Asks a new delegate for an organization that lost its own; never seats the asker. */
  RENEW_SEAT(CONVENER, CLERK),
  /** Besides the askers, those who speak for the organization; the handler asks. */
  WITHDRAW_RENEWAL(CONVENER, CLERK, DELEGATE, ALTERNATE),

  PROPOSE_RULES(OPERATOR, CONVENER),
  ADOPT_RULES(DELEGATE, ALTERNATE),
  /** Kinds of belonging and the annual meeting; a member's vote takes a decision besides. */
  KEEP_ELECTORATE(CONVENER),
  PROPOSE(CONVENER, CLERK, DELEGATE, ALTERNATE),
  /** Proposes to change clauses of a text; for which organization, the handler asks. */
  AMEND(DELEGATE, ALTERNATE),
  OPEN_DECISION(CONVENER),
  ANNUL_DECISION(CONVENER),
  /**
   * Asks that the emergency rule of the table be used; for a member with a vote, the handler asks.
   */
  CALL_EMERGENCY(DELEGATE, ALTERNATE),
  TAKE_STANCE(DELEGATE, ALTERNATE),
  TAKE_STANCE_BY_LINK(PUBLIC),
  /** Delegates who differ see it and may agree; their organization's contact settles it. */
  SETTLE_DIFFERENCE(DELEGATE, ALTERNATE, MEMBER),
  /** A written proxy of her own organization, for one decision or one meeting. */
  GIVE_PROXY(DELEGATE),
  ENTER_STANCE_FOR(CLERK, CONVENER),
  ANSWER_CONDITION(CONVENER, DELEGATE, ALTERNATE),
  RELEASE_NAME(DELEGATE, ALTERNATE),
  /** Scope, review, speakers and old ones in the register of positions; never what was decided. */
  KEEP_POSITIONS(CONVENER, CLERK),
  /** Begins a sign-on letter, for her own organization or the table; the handler asks. */
  START_LETTER(CONVENER, CLERK, DELEGATE, ALTERNATE),
  /** Under a letter, for her own organization alone. */
  SIGN_LETTER(DELEGATE, ALTERNATE),
  /** Its text, its deadline, that it was sent: convener, clerk, who began it; the handler asks. */
  KEEP_LETTER(CONVENER, CLERK, DELEGATE, ALTERNATE),
  DISCUSS(CONVENER, CLERK, DELEGATE, ALTERNATE, MEMBER, ANALYST),
  /**
   * Convener and clerk; in its own private threads an organization's delegates; the handler asks.
   */
  MODERATE_DISCUSSION(CONVENER, CLERK, DELEGATE, ALTERNATE),

  /** Drafts and announces an election of officers, and calls a run-off. */
  ANNOUNCE_ELECTION(CONVENER),
  /**
   * Names a candidate, or takes one back; delegates for their own organization, the handler asks.
   */
  NOMINATE(CONVENER, DELEGATE, ALTERNATE),
  /** The secret ballot. Never by a link handed over: nobody could confirm it later. */
  CAST_BALLOT(DELEGATE),

  CALL_MEETING(CONVENER, CLERK),
  KEEP_ROLL(CONVENER, CLERK),
  MARK_OWN_PRESENCE(DELEGATE, ALTERNATE),
  WRITE_MINUTES(CONVENER, CLERK),

  IMPORT_EVIDENCE(ANALYST, OPERATOR),
  PUBLISH_EVIDENCE(ANALYST),
  /** Asks agencies for public records, and notes what came of it. */
  KEEP_REQUESTS(CONVENER, CLERK, ANALYST),

  RUN_CAMPAIGN(CONVENER),
  ENTER_PAPER_SIGNATURE(CONVENER, CLERK),
  READ_SIGNATURES(CONVENER, CLERK),
  DELIVER_SIGNATURES(CONVENER, CLERK),

  DOWNLOAD_RECORD(OPERATOR, CONVENER, CLERK, DELEGATE);

  /**
   * What somebody may do who came in by a link that the convener handed over. Nobody but her
   * mailbox vouches for her, so she may read, answer (unconfirmed) and say she is here; what binds
   * or names her organization waits until she signs in by mail.
   */
  private static final Set<Act> BY_HANDED_OVER_LINK =
      EnumSet.of(READ_AS_MEMBER, SEE_OWN_DESK, TAKE_STANCE, MARK_OWN_PRESENCE);

  @SuppressWarnings("ImmutableEnumChecker") // made once by copy, handed out as copies
  private final Set<Role> roles;

  Act(Role... roles) {
    this.roles = EnumSet.copyOf(Set.of(roles));
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  boolean allowsByHandedOverLink() {
    return roles.contains(PUBLIC) || BY_HANDED_OVER_LINK.contains(this);
  }

  /** True when one of these roles may; everybody holds {@link Role#PUBLIC}. */
  public boolean allows(Set<Role> held) {
    return roles.contains(PUBLIC) || held.stream().anyMatch(roles::contains);
  }
}
