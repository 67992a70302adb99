package org.commontable.decisions.register;

import java.util.Map;
import java.util.UUID;
import org.commontable.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One position.
 *
 * @param reader who reads it; null when nobody is signed in
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
    @Nullable UUID reader,
    boolean reviewDue,
    String standing,
    String textHtml,
    String enteredBy,
    String successor,
    Map<String, String> people,
    Map<String, String> later,
    Form form) {}
