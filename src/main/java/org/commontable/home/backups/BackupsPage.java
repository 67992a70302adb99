package org.commontable.home.backups;

import java.util.List;
import org.commontable.platform.backup.Backups;

/**
 * @param nightly whether a folder for nightly backups is set
 */
public record BackupsPage(String newest, boolean nightly, List<Backups.Kept> last) {}
