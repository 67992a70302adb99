package org.commontable.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role somebody holds now; with an organization for delegates, alternates and members. */
public record Grant(Role role, @Nullable UUID organization) {}
