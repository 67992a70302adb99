package org.commontable.accounts;

import java.util.UUID;

/**
 * An organization's own sign-in that vouches for a person.
 *
 * @param organization whose it is: a session it opens is worth the seats of this one alone
 * @param issuer its address
 */
public record Voucher(UUID organization, String issuer) {}
