package org.commontable.campaigns.web;

import java.util.Optional;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;

/**
 * Thank you.
 *
 * @param name the signer's, only in the browser that confirmed
 * @param paid who pays, in a line; empty when nothing is said
 */
public record ThanksPage(
    Petition petition, String area, Counting.Count count, Optional<String> name, String paid) {}
