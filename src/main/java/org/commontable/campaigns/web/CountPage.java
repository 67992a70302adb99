package org.commontable.campaigns.web;

import java.util.Map;
import org.commontable.campaigns.petitions.Petition;

/**
 * How a petition's figure came about.
 *
 * @param byWhat confirmed on the web and on paper; below zero what no longer counts, by reason
 * @param sum all of them: the published figure
 * @param paid who pays, in a line; empty when nothing is said
 */
public record CountPage(
    Petition petition, String area, Map<String, Long> byWhat, long sum, String paid) {}
