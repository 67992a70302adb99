package org.commontable.accounts;

/**
 * Who somebody is at the table. One person may be several; delegate, alternate and member are for
 * an organization.
 */
public enum Role {
  /** Runs the installation. Reads no secret of an organization. */
  OPERATOR,
  /** Sets the table and calls its meetings. */
  CONVENER,
  /** Keeps the roll and enters what was said by phone and on paper. */
  CLERK,
  /** Speaks for an organization. */
  DELEGATE,
  /** Speaks for it when the delegate is absent or has handed over. */
  ALTERNATE,
  /** Belongs to an organization and sees what members see. */
  MEMBER,
  /** Loads and publishes evidence. */
  ANALYST,
  /** Everybody, signed in or not. */
  PUBLIC
}
