-- The decision an objection to a convener asked for, when no convener opened one.
create table home.succession_decision (
  succession uuid primary key references home.succession (id),
  decision text not null check (decision ~ '^[0-9]{4}-[0-9]+$'),
  opened_by uuid not null references accounts.person (id),
  opened_at timestamptz not null
);
revoke update, delete on home.succession_decision from commontable_app;
