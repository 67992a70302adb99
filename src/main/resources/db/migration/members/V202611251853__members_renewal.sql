-- An organization whose delegate is lost gets a new one through the convener: who of it appointed
-- the person, and when, is part of the fact. Asked, then accepted or withdrawn; never deleted.
create table members.renewal (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  person uuid not null references accounts.person (id),
  appointed_by text not null check (length(appointed_by) between 1 and 120),
  appointed_on date not null,
  asked_by uuid not null references accounts.person (id),
  asked_at timestamptz not null,
  accepted_at timestamptz,
  seat uuid unique references members.seat (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references accounts.person (id),
  check ((accepted_at is null) = (seat is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (accepted_at is null or withdrawn_at is null)
);
create unique index renewal_one_open on members.renewal (organization)
  where accepted_at is null and withdrawn_at is null;
revoke delete on members.renewal from commontable_app;
