package org.commontable.decisions.store;

import java.util.UUID;
import org.commontable.decisions.rules.NoVote;

/** A member that has no vote in a decision, under the name it had when that opened. */
public record WithoutVote(UUID organization, String name, NoVote why) {}
