package org.commontable.evidence.web;

import org.commontable.evidence.files.Layout;

/**
 * One kind of file: what every column of numbers becomes, and the text.
 *
 * @param years for which it is, in words
 * @param added by whom and when; empty for one of the program
 * @param writes the reader may write another version
 */
public record LayoutPage(Layout layout, String yaml, String years, String added, boolean writes) {}
