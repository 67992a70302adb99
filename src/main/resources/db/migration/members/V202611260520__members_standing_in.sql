-- A delegate hands over to her alternate, or is said to be absent; the last word on her seat holds.
create table members.seat_away (
  seq bigint generated always as identity primary key,
  seat uuid not null references members.seat (id),
  away boolean not null,
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
create index seat_away_seat on members.seat_away (seat);

-- Who settles what an organization's delegates differ on; the last one named holds.
create table members.contact (
  seq bigint generated always as identity primary key,
  organization uuid not null references members.organization (id),
  person uuid not null references accounts.person (id),
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
create index contact_organization on members.contact (organization);
revoke update, delete, truncate on members.seat_away, members.contact from commontable_app;
