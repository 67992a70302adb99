-- What an organization says about itself to the other members, each time whole: the last version
-- counts, earlier ones stay. How it decides and the days it needs stand with the organization.
create table members.profile (
  organization uuid not null references members.organization (id),
  version int not null check (version > 0),
  said_at timestamptz not null,
  said_by uuid not null references accounts.person (id),
  permission text not null check (permission in ('not-needed', 'not-asked', 'asked', 'given', 'refused')),
  national_body text not null check (length(national_body) <= 120),
  offers jsonb not null,
  will text not null check (length(will) <= 1000),
  will_not text not null check (length(will_not) <= 1000),
  designee text not null check (length(designee) <= 120),
  designee_reach text not null check (length(designee_reach) <= 200),
  shown text[] not null,
  primary key (organization, version),
  check (permission = 'not-needed' or national_body <> '')
);
revoke update, delete on members.profile from commontable_app;
