package org.commontable.members.web;

import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/** The form that asks an organization's first delegate. */
public record InvitePage(Form form, Organization organization) {}
