package org.commontable.members.web;

import java.util.Optional;
import org.commontable.members.Organization;
import org.commontable.members.joining.LeavingNotice;
import org.commontable.platform.web.Form;

/**
 * The question before an organization leaves.
 *
 * @param notice given already, for a later day
 * @param mayTakeRecord the reader may take a copy of the record along
 */
public record LeavingPage(
    Organization organization, Optional<LeavingNotice> notice, boolean mayTakeRecord, Form form) {}
