-- The running program tells whether its database is up to date.
GRANT SELECT ON platform.migration TO commontable_app;
