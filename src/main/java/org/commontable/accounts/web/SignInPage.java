package org.commontable.accounts.web;

import org.commontable.platform.web.Form;

/** Asking for a link. */
public record SignInPage(Form form, String next) {}
