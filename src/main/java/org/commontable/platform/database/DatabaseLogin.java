package org.commontable.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a database is and who we are there. */
public record DatabaseLogin(String url, String user, String password) {

  /** Connections without a pool, for commands and for migration. */
  public DataSource dataSource() {
    return user.isEmpty()
        ? new DriverManagerDataSource(url)
        : new DriverManagerDataSource(url, user, password);
  }

  @Override
  public String toString() {
    return user + " at " + url.replaceAll("\\?.*", ""); // never the password
  }
}
