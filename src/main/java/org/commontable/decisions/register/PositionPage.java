package org.commontable.decisions.register;

import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * One position.
 *
 * @param standing whether and since when it holds, in a sentence
 * @param textHtml its text, safe to be shown
 * @param enteredBy who imported an old one; empty otherwise
 * @param successor title of what took its place; empty when nothing did
 * @param people who may be cleared, by seat; empty for those who may not clear
 * @param later positions that may have taken its place, by key
 */
public record PositionPage(
    Position it,
    boolean member,
    boolean mayKeep,
    boolean reviewDue,
    String standing,
    String textHtml,
    String enteredBy,
    String successor,
    Map<String, String> people,
    Map<String, String> later,
    Form form) {}
