-- What a decision on membership said, carried out once. The decision's room is above this one, so
-- it is named by its id and number, not by a foreign key.
create table members.membership_act (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  act text not null check (act in ('admitted', 'suspended', 'resumed')),
  decision uuid not null unique,
  number text not null check (number ~ '^[0-9]{4}-[0-9]+$'),
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
create index membership_act_organization on members.membership_act (organization, at);
revoke update, delete on members.membership_act from commontable_app;

-- An organization gives notice that it leaves on a later day; it may take the notice back until then.
create table members.leaving_notice (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  words text not null check (length(words) <= 1000),
  on_day date not null,
  given_at timestamptz not null,
  given_by uuid not null references accounts.person (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references accounts.person (id),
  done_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (done_at is null or withdrawn_at is null)
);
create unique index leaving_notice_one_open on members.leaving_notice (organization)
  where withdrawn_at is null and done_at is null;
revoke update, delete on members.leaving_notice from commontable_app;
grant update (withdrawn_at, withdrawn_by, done_at) on members.leaving_notice to commontable_app;
