package org.commontable.platform.settings;

/**
 * Every setting there is: an environment variable, or a line {@code NAME=value} in the settings
 * file.
 */
public enum Setting {
  DATA(
      "",
      "Directory of everything the table keeps. Default: commontable-data in your home; --data wins."),
  URL("", "Address people use, such as https://table.example.org. Default: http://localhost:PORT."),
  TRUSTED_PROXIES(
      "",
      "Addresses of your reverse proxy, such as 127.0.0.1, 10.0.0.0/8: only its X-Forwarded-For, -Proto and -Host are believed."),
  DOMAIN("", "Name for which the table obtains a certificate itself; the same as --domain."),
  ACCEPT_TERMS("", "yes: you accept the terms of the certificate authority, as --accept-terms."),
  ACME_DIRECTORY(
      "https://acme-v02.api.letsencrypt.org/directory", // as of 2026-11; RFC 8555, 7.1.1
      "Directory of the certificate authority (ACME)."),
  SMTP_HOST("", "Mail server. Empty: letters wait in the convener's outbox."),
  SMTP_PORT("587", "Port of the mail server."),
  SMTP_USER("", "User name at the mail server, if it asks for one."),
  SMTP_PASSWORD("", "Password at the mail server."),
  SMTP_TLS("starttls", "starttls, tls (from the first byte) or none."),
  MAIL_FROM("", "Sender of all letters, such as table@example.org. Needed with SMTP_HOST."),
  DKIM_SELECTOR(
      "", "Name of the key your mail server signs with, for check-mail; your provider tells it."),
  DB_URL(
      "",
      "Your own PostgreSQL (15 or newer) instead of the built-in one, such as jdbc:postgresql://HOST:5432/commontable?user=commontable_app&password=…"),
  DB_MIGRATE_URL(
      "",
      "The same database as its owner, who migrates: …?user=commontable_owner&password=… Needed with COMMONTABLE_DB_URL."),
  SHARED(
      "",
      "Folder that all nodes of one table share, such as /mnt/table: its signing key and its files. Only with COMMONTABLE_DB_URL."),
  BACKUP_DIR(
      "", "Folder for a backup every night, best on another disk. Empty: none is made by itself."),
  BACKUP_HOUR("3", "Hour of that backup, 0 to 23, by the clock of the machine."),
  BACKUP_KEEP("14", "How many of these backups to keep; older ones are deleted."),
  BACKUP_PASSPHRASE_FILE(
      "", "File whose first line encrypts these backups. Keep a copy of it elsewhere."),
  PRIVATE_PORT(
      "",
      "Port for machines that watch: /health/live, /health/ready, /metrics. On 127.0.0.1, unless written with an address such as 10.0.0.5:9090. Empty: none."),
  FETCH_HOSTS(
      "",
      "Hosts from which files are fetched by address, such as www.education.ky.gov, www2.ed.gov: https alone, public addresses alone. Empty: none."),
  AOT(
      "on",
      "on: two minutes after the first start the machine is taught, in the background, to start faster, and before the first import; now: at once; off: never."),
  MEMORY("", "Java heap, such as 300m. Read by the launcher from the environment only."),
  SETTINGS("", "Path of the settings file. Default: settings in the data directory.");

  private final String fallback;
  private final String help;

  Setting(String fallback, String help) {
    this.fallback = fallback;
    this.help = help;
  }

  /** The name of its environment variable. */
  public String variable() {
    return "COMMONTABLE_" + name();
  }

  public String fallback() {
    return fallback;
  }

  public String help() {
    return help;
  }
}
