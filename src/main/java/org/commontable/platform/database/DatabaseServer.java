package org.commontable.platform.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;

/**
 * A PostgreSQL server that the operator runs herself: {@code COMMONTABLE_DB_URL} for the
 * application (role commontable_app), {@code COMMONTABLE_DB_MIGRATE_URL} for the owner of the
 * database. Both are JDBC addresses with user and password inside. Nothing is changed there before
 * {@link #examine} has found it as it must be.
 */
record DatabaseServer(DatabaseLogin application, DatabaseLogin owner) {
  private static final int OLDEST = 15;
  private static final Pattern ADDRESS =
      Pattern.compile("(jdbc:postgresql://[^/?]+/[^/?]+)\\?(.*)");

  static Optional<DatabaseServer> named(Settings settings) {
    var application = settings.get(Setting.DB_URL);
    var owner = settings.get(Setting.DB_MIGRATE_URL);
    if (application.isEmpty() && owner.isEmpty()) {
      return Optional.empty();
    }
    if (application.isEmpty() || owner.isEmpty()) {
      throw new DataRefused(
          "Name both COMMONTABLE_DB_URL (the application) and COMMONTABLE_DB_MIGRATE_URL (the"
              + " database's owner): the application may not rewrite the record.");
    }
    return Optional.of(
        new DatabaseServer(
            login(Setting.DB_URL, application), login(Setting.DB_MIGRATE_URL, owner)));
  }

  /** Whether a table can be kept there; else one sentence, with the SQL that would help. */
  void examine() {
    try (var mine = connect(Setting.DB_MIGRATE_URL, owner)) {
      mustBeNew(mine.getMetaData().getDatabaseMajorVersion());
      if (!says(mine, "SELECT current_setting('server_encoding') = 'UTF8'")) {
        throw new DataRefused("The database must be in UTF8. " + howToMake());
      }
      if (!says(mine, "SELECT count(*) = 1 FROM pg_roles WHERE rolname = 'commontable_app'")) {
        throw new DataRefused("The role commontable_app is missing there. " + howToMake());
      }
      if (!says(mine, "SELECT has_database_privilege(current_database(), 'CREATE')")) {
        throw new DataRefused(
            "The role "
                + owner.user()
                + " of COMMONTABLE_DB_MIGRATE_URL does not own the database. As a superuser:\n  ALTER"
                + " DATABASE "
                + quoted(database())
                + " OWNER TO "
                + quoted(owner.user())
                + ";");
      }
      try (var theirs = connect(Setting.DB_URL, application)) {
        mustBeTheApplication(mine, theirs);
      }
    } catch (SQLException e) {
      throw new DataRefused("The database server cannot be examined: " + e.getMessage(), e);
    }
  }

  /** After migration: the walls around what may only grow must stand for this role, too. */
  void mustNotRewrite() {
    try (var theirs = connect(Setting.DB_URL, application)) {
      for (var table : new String[] {"record.entry", "record.text", "decisions.stance"}) {
        if (says(
            theirs, "SELECT has_table_privilege('" + table + "', 'UPDATE, DELETE, TRUNCATE')")) {
          throw new DataRefused(
              "The role "
                  + application.user()
                  + " may rewrite "
                  + table
                  + ", which only grows. As the owner:\n  REVOKE UPDATE, DELETE, TRUNCATE ON "
                  + table
                  + " FROM "
                  + quoted(application.user())
                  + ", PUBLIC;");
        }
      }
    } catch (SQLException e) {
      throw new DataRefused("The database's rights cannot be examined: " + e.getMessage(), e);
    }
  }

  static void mustBeNew(int version) {
    if (version < OLDEST) {
      throw new DataRefused(
          "The database server is PostgreSQL "
              + version
              + ", which is too old: it must be "
              + OLDEST
              + " or newer.");
    }
  }

  /** What a superuser of the server types once. */
  String sql() {
    return """
      CREATE ROLE %1$s LOGIN PASSWORD 'choose one';
      CREATE ROLE commontable_app LOGIN PASSWORD 'choose another';
      CREATE DATABASE %2$s OWNER %1$s ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
      REVOKE ALL ON DATABASE %2$s FROM PUBLIC;
      GRANT CONNECT, TEMPORARY ON DATABASE %2$s TO commontable_app;"""
        .formatted(quoted(owner.user()), quoted(database()));
  }

  private String howToMake() {
    return "What is missing of this, a superuser of the server makes once (in psql):\n"
        + sql().indent(2).stripTrailing();
  }

  private void mustBeTheApplication(Connection mine, Connection theirs) throws SQLException {
    if (!application.user().equals(Roles.APPLICATION)) {
      throw new DataRefused(
          "COMMONTABLE_DB_URL must name the role commontable_app, not " + application.user() + ".");
    }
    var place = "SELECT current_database() || ' ' || pg_postmaster_start_time()";
    if (!text(mine, place).equals(text(theirs, place))) {
      throw new DataRefused(
          "COMMONTABLE_DB_URL and COMMONTABLE_DB_MIGRATE_URL must name the same database.");
    }
    var powers =
        "SELECT rolsuper OR rolcreaterole OR rolbypassrls OR pg_has_role(current_user, '"
            + owner.user().replace("'", "''")
            + "', 'MEMBER') FROM pg_roles WHERE rolname = current_user";
    if (says(theirs, powers)) {
      throw new DataRefused(
          "The role commontable_app can do more than it may: it must be no superuser, make no roles"
              + " and not belong to "
              + owner.user()
              + ". As a superuser:\n  ALTER ROLE commontable_app NOSUPERUSER NOCREATEROLE"
              + " NOBYPASSRLS; REVOKE "
              + quoted(owner.user())
              + " FROM commontable_app;");
    }
  }

  private Connection connect(Setting setting, DatabaseLogin login) {
    try {
      return login.dataSource().getConnection();
    } catch (SQLException e) {
      throw new DataRefused(why(setting, login, e), e);
    }
  }

  private String why(Setting setting, DatabaseLogin login, SQLException e) {
    var named = setting.variable() + " (" + login + ")";
    var state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28P01", "28000" ->
          named
              + ": the server refuses this user: the password is wrong, or there is no such role"
              + " (it says: "
              + e.getMessage()
              + "). "
              + howToMake();
      case "3D000" -> named + ": there is no such database on the server. " + howToMake();
      case "42501" -> named + ": this role may not enter the database. " + howToMake();
      case "08001", "08004", "08006" ->
          named + ": no database server can be reached there: " + e.getMessage();
      default -> named + " cannot be used: " + e.getMessage();
    };
  }

  private String database() {
    return owner.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean says(Connection connection, String query) throws SQLException {
    return "t".equals(text(connection, query));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /** User and password are taken out of the address, so that it can be shown. */
  private static DatabaseLogin login(Setting setting, String written) {
    var address = ADDRESS.matcher(written);
    var fields = new LinkedHashMap<String, String>();
    if (address.matches()) {
      for (var field : address.group(2).split("&", -1)) {
        var parts = field.split("=", 2);
        fields.put(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    var user = fields.remove("user");
    var password = fields.remove("password");
    if (user == null || password == null) {
      throw new DataRefused(
          setting.variable()
              + " must look like"
              + " jdbc:postgresql://db.example.org:5432/commontable?user=NAME&password=SECRET (with"
              + " %, & and + in the password written as %25, %26 and %2B).");
    }
    fields.putIfAbsent("ApplicationName", "commontable");
    fields.putIfAbsent("reWriteBatchedInserts", "true");
    fields.putIfAbsent("connectTimeout", "10");
    fields.putIfAbsent("logServerErrorDetail", "false"); // it quotes what people are known by
    var rest = new StringJoiner("&");
    fields.forEach((name, value) -> rest.add(name + "=" + value));
    return new DatabaseLogin(address.group(1) + "?" + rest, decoded(user), decoded(password));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DataRefused("A % in the address of a database must be written as %25.", e);
    }
  }
}
