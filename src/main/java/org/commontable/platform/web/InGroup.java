package org.commontable.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler whose posts come many at a time: they may be written together ({@link
 * GroupedPosts}). What those leave, the handler does as always, in a transaction of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InGroup {
  Class<? extends GroupedPosts> value();
}
