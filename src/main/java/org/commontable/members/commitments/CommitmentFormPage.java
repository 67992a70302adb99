package org.commontable.members.commitments;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * The form of a new promise.
 *
 * @param organizations for whom the reader may enter one, by id
 * @param forOthers some of them are not the reader's own: those wait for confirmation
 */
public record CommitmentFormPage(Form form, Map<String, String> organizations, boolean forOthers) {}
