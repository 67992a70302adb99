package org.commontable.decisions.register;

import java.util.List;
import org.commontable.platform.web.Form;

/**
 * The import of old positions.
 *
 * @param header the first line of such a file
 * @param faults what is wrong with the file, in sentences; then nothing was taken
 */
public record ImportPage(Form form, String header, List<String> faults, int most) {}
