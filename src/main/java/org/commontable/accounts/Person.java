package org.commontable.accounts;

import java.util.UUID;

/**
 * Somebody who signs in.
 *
 * @param email as typed; compared without regard to case
 * @param lang language of mail to this person: en or es
 */
public record Person(UUID id, String email, String name, String lang) {}
