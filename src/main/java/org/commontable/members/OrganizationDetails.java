package org.commontable.members;

/** What an organization says about itself and may correct at any time. */
public record OrganizationDetails(
    String name,
    String shortName,
    Kind kind,
    LegalStatus legalStatus,
    int daysToDecide,
    String howItDecides) {

  /** Longest name on a page; longer ones are refused with a sentence. */
  public static final int NAME_LETTERS = 120;

  /** What fits at a seat. */
  public static final int SHORT_NAME_LETTERS = 12;

  public static final int HOW_LETTERS = 400;

  public OrganizationDetails {
    if (name.isBlank() || shortName.isBlank()) {
      throw new IllegalArgumentException("an organization has a name and a short name");
    }
    if (Letters.count(shortName) > SHORT_NAME_LETTERS) {
      throw new IllegalArgumentException("short name over 12 letters: " + shortName);
    }
    if (daysToDecide < 0 || daysToDecide > 365) {
      throw new IllegalArgumentException("days to decide: " + daysToDecide);
    }
  }
}
