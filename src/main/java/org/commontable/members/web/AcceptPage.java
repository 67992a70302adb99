package org.commontable.members.web;

import org.commontable.members.Coalition;
import org.commontable.members.Organization;

/** What she is asked. {@code by} is empty when the one who asked is no longer known. */
public record AcceptPage(
    Coalition coalition, Organization organization, String person, String by, String action) {}
