package org.commontable.campaigns.petitions;

import java.util.Optional;

/**
 * How one mail domain treats addresses.
 *
 * @param domain {@code gmail.com}, {@code *.parent} or {@code *}
 * @param aliasOf the domain it is another name of
 * @param strip characters that do not matter before the @
 * @param extension what starts a part that does not matter, such as +; may be empty
 */
record MailDomain(String domain, Optional<String> aliasOf, String strip, String extension) {}
