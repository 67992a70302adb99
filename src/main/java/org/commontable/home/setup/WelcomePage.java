package org.commontable.home.setup;

import org.commontable.platform.web.Form;

/** Who sets the table. */
public record WelcomePage(String token, Form form) {}
