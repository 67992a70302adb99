package org.commontable.campaigns.web;

import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * A campaign being written.
 *
 * @param areas key to name
 * @param payers who may be said to pay, key to name
 * @param law what laws ask of the line about it
 * @param open it is public already
 */
public record CampaignEditPage(
    Form form,
    String action,
    Map<String, String> areas,
    Map<String, String> payers,
    List<String> law,
    boolean open) {}
