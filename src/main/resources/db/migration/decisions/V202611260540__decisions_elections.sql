-- Elections of officers by secret ballot. Who has voted and what is in the box stand apart: no key,
-- no number and no time is common to both (docs/decisions/0019-the-secret-ballot.md).
create table decisions.election (
  id        uuid primary key,
  number    int not null unique check (number > 0),
  title     text not null check (length(title) between 1 and 200),
  winning   text not null check (winning in ('most', 'majority')),
  runoff_of uuid unique references decisions.election,
  made_at   timestamptz not null,
  made_by   uuid not null
);
create table decisions.election_office (
  id       uuid primary key,
  election uuid not null references decisions.election,
  position int not null,
  title    text not null check (length(title) between 1 and 100),
  unique (election, position)
);
create table decisions.candidacy (
  id           uuid primary key,
  office       uuid not null references decisions.election_office,
  name         text not null check (length(name) between 1 and 100),
  organization uuid not null,
  at           timestamptz not null,
  by           uuid not null,
  unique (office, name, organization)
);
create table decisions.candidacy_withdrawal (
  candidacy uuid primary key references decisions.candidacy,
  drafted   boolean not null, -- before the announcement: she never stood
  at        timestamptz not null,
  by        uuid not null
);
-- From here on offices, candidates and table are fixed; candidates may still withdraw.
create table decisions.election_announcement (
  election     uuid primary key references decisions.election,
  rule_version int not null,
  opens_at     timestamptz not null,
  closes_at    timestamptz not null check (closes_at > opens_at),
  at           timestamptz not null,
  by           uuid not null
);
create table decisions.election_elector (
  election     uuid not null references decisions.election_announcement,
  organization uuid not null,
  seat         int not null,
  name         text not null,
  short_name   text not null,
  primary key (election, organization)
);
-- That an organization has voted: neither when nor by whom stands here.
create table decisions.election_tick (
  election     uuid not null,
  organization uuid not null,
  primary key (election, organization),
  foreign key (election, organization) references decisions.election_elector
);
-- One row for the whole box, sealed, always of the same length, written anew with every ballot.
create table decisions.ballot_box (
  election uuid primary key references decisions.election_announcement,
  sealed   bytea not null
);
-- The opened box; empty when its key was lost.
create table decisions.election_count (
  election uuid primary key references decisions.election_announcement,
  at       timestamptz not null,
  box      text not null
);

revoke update, delete, truncate on decisions.election, decisions.election_office,
  decisions.candidacy, decisions.candidacy_withdrawal, decisions.election_announcement,
  decisions.election_elector, decisions.election_tick, decisions.election_count
  from commontable_app;
