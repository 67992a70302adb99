-- How a convener is succeeded: dated, and a proposal is judged by the rule of its own day.
create table home.succession_rule (
  since date primary key,
  standing_days int not null check (standing_days >= 0),
  second_days int not null check (second_days > 0),
  notice_hours int not null check (notice_hours >= 24),
  accept_days int not null check (accept_days > 0)
);
insert into home.succession_rule (since, standing_days, second_days, notice_hours, accept_days)
  values ('2026-11-01', 14, 14, 72, 14);
comment on table home.succession_rule is 'seed: see docs/methods/succession.md; the youngest row that has begun counts';
revoke insert, update, delete on home.succession_rule from commontable_app;

-- Somebody is to be convener: asked by the convener herself (no organization), or proposed by one
-- member organization and seconded by another one. Steps have who and when; none is taken back.
create table home.succession (
  id uuid primary key,
  person uuid not null references accounts.person (id),
  beside boolean not null,
  proposed_by uuid not null references accounts.person (id),
  proposed_for uuid references members.organization (id),
  proposed_at timestamptz not null,
  seconded_by uuid references accounts.person (id),
  seconded_for uuid references members.organization (id),
  seconded_at timestamptz,
  accepted_at timestamptz,
  objected_by uuid references accounts.person (id),
  objected_at timestamptz,
  reason text check (length(reason) between 1 and 1000),
  withdrawn_by uuid references accounts.person (id),
  withdrawn_at timestamptz,
  lapsed_at timestamptz,
  done_at timestamptz,
  check (not beside or proposed_for is null),
  check (num_nonnulls(seconded_by, seconded_for, seconded_at) in (0, 3)),
  check (seconded_at is null or proposed_for is not null),
  check (seconded_for <> proposed_for and seconded_by <> proposed_by),
  check (num_nonnulls(objected_by, objected_at, reason) in (0, 3)),
  check (objected_at is null or seconded_at is not null),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  check (num_nonnulls(objected_at, withdrawn_at, lapsed_at, done_at) <= 1),
  check (done_at is null or accepted_at is not null),
  check (done_at is null or proposed_for is null or seconded_at is not null)
);
create unique index succession_one_open on home.succession ((proposed_for is null))
  where objected_at is null and withdrawn_at is null and lapsed_at is null and done_at is null;
revoke delete on home.succession from commontable_app;
