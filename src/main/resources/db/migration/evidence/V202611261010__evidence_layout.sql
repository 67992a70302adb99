-- Layouts of files that the members wrote themselves. A version is never changed: facts were read by it.
create table evidence.layout (
  id text not null check (id ~ '^own-[a-z0-9-]{1,40}$'),
  version int not null check (version > 0),
  yaml text not null,
  added_by uuid references accounts.person (id),
  added_at timestamptz not null,
  primary key (id, version)
);
revoke update, delete on evidence.layout from commontable_app;
