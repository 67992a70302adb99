package org.commontable.campaigns.web;

/**
 * Where to look after signing.
 *
 * @param mail whether letters leave at all: "yes" or "no", as messages take it
 */
public record PetitionSentPage(PetitionPage page, String mail) {}
