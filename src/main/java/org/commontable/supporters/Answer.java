package org.commontable.supporters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer about being written to. "Not asked" is no answer at all; an empty box is a no.
 *
 * @param organization who may write; null for the coalition itself
 * @param purpose what about, such as the path of a campaign
 * @param wording the exact words that were answered, in {@code lang}
 * @param page where: a path, or the number of a paper sheet
 * @param source web, paper, unsubscribe or not-me
 * @param evidence opaque id of what proves it
 */
public record Answer(
    UUID contact,
    @Nullable UUID organization,
    Channel channel,
    String purpose,
    boolean yes,
    String wording,
    String version,
    String lang,
    String page,
    Instant at,
    String source,
    String evidence) {}
