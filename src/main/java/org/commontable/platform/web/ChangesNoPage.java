package org.commontable.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler whose post changes no public page at once, so that many of them at a time do not
 * make every reader wait for a page made anew. A signature shows when the counter has counted it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesNoPage {}
