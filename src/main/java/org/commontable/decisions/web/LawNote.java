package org.commontable.decisions.web;

/**
 * One thing that the law says to an organization before it answers.
 *
 * @param known how that is known
 * @param source address it was read at; empty where there is none to open
 */
public record LawNote(String sentence, String known, String source) {}
