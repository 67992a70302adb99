-- Which kind of belonging an organization has; the last word holds. What a kind may do, the rules of the table say.
create table members.tier (
  seq bigint generated always as identity primary key,
  organization uuid not null references members.organization (id),
  tier text not null check (tier ~ '^[a-z][a-z-]{0,39}$'),
  decision text check (decision ~ '^[0-9]{4}-[0-9]{1,4}$'),
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
create index tier_organization on members.tier (organization, seq);
revoke update, delete on members.tier from commontable_app;
