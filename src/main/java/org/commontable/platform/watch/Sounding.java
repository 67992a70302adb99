package org.commontable.platform.watch;

import org.jspecify.annotations.Nullable;

/**
 * How the table stands, as its database knows it.
 *
 * @param jobsDue jobs whose time has come and that nobody has taken
 * @param jobsFailed jobs whose last run failed
 * @param jobsLateSeconds how long the oldest job that is due has waited
 * @param lettersLateSeconds how long the oldest letter that is due has waited
 * @param backupAgeSeconds null when none was ever made
 * @param backupFailed 1 when the last try failed
 * @param recordHead number of the record's last entry; 0 when it is empty
 */
record Sounding(
    long jobsDue,
    long jobsFailed,
    double jobsLateSeconds,
    long lettersWaiting,
    long lettersFailed,
    double lettersLateSeconds,
    @Nullable Double backupAgeSeconds,
    long backupFailed,
    long recordHead) {}
