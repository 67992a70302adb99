package org.commontable.decisions.web;

import java.util.Map;
import org.commontable.platform.web.Form;

/** Whether an organization's stances come with its own decision. */
public record OwnNeedPage(
    String organization, String name, Map<String, String> answers, Form form) {}
