package org.commontable.decisions.verify;

import java.util.List;
import org.commontable.decisions.DecisionClass;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;

/** Who may say something for an organization in a decision, and whom the law leaves no word. */
record MaySpeak(Table table, Officers officers) {
  /** From this format of {@code decision.condition} on it is asked who answered. */
  private static final int ANSWERED_BY_THE_MOVER = 3;

  void mustSit(Entry entry, String what) {
    if (!sits(entry)) {
      throw new Differs(what + " by somebody who did not sit for the organization");
    }
  }

  void mustKeepAnOffice(Entry entry, String what) {
    if (!officers.keeps(entry.actor().toString(), entry.time())) {
      throw new Differs(what + " by somebody who was neither convener nor clerk");
    }
  }

  void mustConvene(Entry entry, String what) {
    if (!officers.convenes(entry.actor().toString(), entry.time())) {
      throw new Differs(what + " by somebody who was not convener");
    }
  }

  /**
   * The convener asks the table; about a convener whose succession was stopped, whoever sits at it.
   */
  void mustOpen(Entry entry, Opening opening) {
    var aboutOffices = opening.decisionClass().equals(DecisionClass.MEMBERSHIP.key());
    might(
        convenes(entry) || (aboutOffices && (keeps(entry) || sitsSomewhere(entry))),
        "a decision opened by somebody who was not convener");
  }

  /** Rounds, talks and an early close. */
  void mustRun(Entry entry, String what) {
    might(convenes(entry), what + " by somebody who was not convener");
  }

  /** What is written down of a meeting. */
  void mustNote(Entry entry, String what) {
    might(keeps(entry), what + " by somebody who was neither convener nor clerk");
  }

  /** Who is on the roll an officer says, or the organization itself. */
  void mustNotePresence(Entry entry) {
    might(keeps(entry) || sits(entry), "presence noted by somebody who did not sit for it");
  }

  /**
   * The mover's people or an officer; and whoever objected to a fix and so made it a version. All
   * sit at the table.
   */
  void mustWrite(Entry entry) {
    might(keeps(entry) || sitsSomewhere(entry), "a text by somebody who sat for no organization");
  }

  /** The mover ends it, or an officer. */
  void mustEnd(Entry entry, String mover, String what) {
    might(keeps(entry) || moves(entry, mover), what + " by somebody who did not sit for the mover");
  }

  /** Of a record without its beginning nobody can say who was convener. */
  private void might(boolean might, String otherwise) {
    if (officers.areKnown() && !might) {
      throw new Differs(otherwise);
    }
  }

  private boolean convenes(Entry entry) {
    return officers.convenes(entry.actor().toString(), entry.time());
  }

  private boolean keeps(Entry entry) {
    return entry.actor().equals(Fact.PROGRAM)
        || officers.keeps(entry.actor().toString(), entry.time());
  }

  private boolean sitsSomewhere(Entry entry) {
    return table.speaksForSomebody(entry.actor().toString(), entry.time());
  }

  /** What no organization moved the convener did. */
  void mustSpeakForTheMover(Entry entry) {
    if (entry.organization() != null) {
      mustSit(entry, "costs and evidence");
    } else {
      mustConvene(entry, "costs and evidence");
    }
  }

  private boolean sits(Entry entry) {
    return table.speaks(
        entry.actor().toString(), String.valueOf(entry.organization()), entry.time());
  }

  /**
   * The clerk enters for others; everybody else speaks from a seat of her own. Of the contact and
   * the holder of a proxy more is asked ({@link Settling}).
   */
  void mustTakeStance(Entry entry, Payload payload) {
    if (!List.of("clerk", "contact", "proxy").contains(payload.text("by"))) {
      mustSit(entry, "a stance");
    }
  }

  /** The opening says which statuses the law leaves only their recusal. */
  void mustBeLawful(Entry entry, Payload payload, Opening opening) {
    var organization = String.valueOf(entry.organization());
    var opened = opening.payload();
    boolean barred =
        opened.list("legalBars").contains(table.statusOf(organization))
            || opened.list("barred").contains(organization);
    if (!payload.isTrue("legal") && barred) {
      throw new Differs("a stance of an organization that the law leaves only its recusal");
    }
  }

  /** The mover answers a condition; what became of it says who set it, and nobody else. */
  void mustJudgeItsOwn(Entry entry, Payload payload, String mover) {
    if (List.of("withdrawn", "met", "broken").contains(payload.text("state"))) {
      if (!sits(entry)) {
        throw new Differs("a condition judged by somebody who did not sit for who set it");
      }
    } else if (entry.format() >= ANSWERED_BY_THE_MOVER && !moves(entry, mover)) {
      throw new Differs("a condition answered by somebody who did not sit for the mover");
    }
  }

  private boolean moves(Entry entry, String mover) {
    var actor = entry.actor().toString();
    return mover.equals("null")
        ? officers.keeps(actor, entry.time())
        : table.speaks(actor, mover, entry.time());
  }

  /** Any member may propose an amendment, at this table or not. */
  void mustBelong(Entry entry) {
    if (!table.isMember(String.valueOf(entry.organization()))) {
      throw new Differs("an amendment to " + Payload.of(entry).text("decision") + " of no member");
    }
    mustSit(entry, "an amendment");
  }
}
