package org.commontable.accounts.oidc;

import java.util.UUID;

/** At the issuer somebody else has this person's address now; she was not let in as her. */
public record OtherSubjectCame(UUID organization, UUID person) {}
