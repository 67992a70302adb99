package org.commontable.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions of the table, for other rooms to read. Verdicts are always computed. */
public interface Decisions {
  /** By number ("2026-14"), as members see it. */
  Optional<DecisionView> find(String number);

  Optional<DecisionView> find(UUID id);

  /** By number, as everybody may see it; empty when its audience is the members. */
  Optional<PublicDecision> inPublic(String number);

  /** All but drafts and withdrawn ones, newest first, as members see them. */
  List<DecisionView> list();

  /** Of these, those that are open or whose window is. */
  List<DecisionView> open();

  /** Of these, those filed in this class: statement, endorsement, money, membership … */
  List<DecisionView> list(String decisionClass);

  /** Whether its text as it reads now holds this organization's name, in capitals or not. */
  boolean names(String number, String organization);

  /** Those with audience public, newest first, as everybody may see them. */
  List<PublicDecision> publicList();

  /** Of the newest so many of these, those that were asked: for a page that shall stay short. */
  List<PublicDecision> newestInPublic(int most);

  /** So many adopted ones, newest first, as members see them. */
  List<DecisionView> newestAdopted(int most);

  /** The newest of these that is adopted. */
  Optional<PublicDecision> newestAdopted();

  /**
   * Decisions that still ask this organization: not answered, or a condition of its answer refused;
   * by their closing time.
   */
  List<DecisionView> unansweredBy(UUID organization);
}
