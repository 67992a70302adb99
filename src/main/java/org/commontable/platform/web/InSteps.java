package org.commontable.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of a post that waits for somebody else's computer. It runs in no transaction and
 * takes its own around what it writes, so that whoever answers slowly holds no connection of the
 * database. The same post sent twice waits for the first one and gets its answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InSteps {}
