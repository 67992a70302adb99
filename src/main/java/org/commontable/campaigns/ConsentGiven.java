package org.commontable.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a consent box, handed over once the address is proven. Heard in the same
 * transaction; a box that was not shown makes no event.
 *
 * @param organization who asked; null for the coalition itself
 * @param emailKey canonical form, for finding the same person again
 * @param answer false when the box was left empty
 * @param wording the words beside the box, exactly as shown, in {@code lang}
 * @param version version of that wording
 * @param purpose what it is for: the path of the campaign
 * @param page path of the page or number of the paper sheet
 * @param askedAt when the form was sent
 * @param source web or paper
 * @param evidence opaque id of the signature
 * @param unsubscribeHash SHA-256 of the token that takes the consent back
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record ConsentGiven(
    @Nullable UUID organization,
    String email,
    String emailKey,
    String name,
    String zip,
    boolean answer,
    String wording,
    String version,
    String lang,
    String purpose,
    String page,
    Instant askedAt,
    Instant at,
    String source,
    UUID evidence,
    byte[] unsubscribeHash) {}
