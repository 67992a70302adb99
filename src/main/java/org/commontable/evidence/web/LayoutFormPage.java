package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.platform.web.Form;

/** Writing a layout: its text, and what it made of the file just tried. */
public record LayoutFormPage(Form form, Optional<TrialWords> trial) {}
