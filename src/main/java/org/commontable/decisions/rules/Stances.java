package org.commontable.decisions.rules;

/** The stances that carry nothing of their own. */
public final class Stances {
  public static final Stance SUPPORT = new Stance.Support();
  public static final Stance STAND_ASIDE = new Stance.StandAside(false);
  public static final Stance RECUSED = new Stance.StandAside(true);
  public static final Stance ABSTAIN = new Stance.Abstain();
  public static final Stance OPPOSE = new Stance.Oppose();
  public static final Stance BLOCK = new Stance.Block();

  private Stances() {}
}
