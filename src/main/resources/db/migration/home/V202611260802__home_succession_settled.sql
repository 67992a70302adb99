-- After the table has said yes to somebody, objections to her have been heard: two organizations
-- propose her again, and one member alone does not stop it a second time. The decision is kept with
-- the second, so that what counted then is known later.
alter table home.succession
  add decision text check (decision ~ '^[0-9]{4}-[0-9]+$'),
  add check (decision is null or seconded_at is not null),
  add check (decision is null or objected_at is null);

-- How long a yes is good for, from the close of the decision: the time to think again, and a board's
-- meeting for each of the two that propose, with a month without one between.
alter table home.succession_rule add yes_days int not null default 90 check (yes_days > 0);
