-- Campaigns and their demands. A state is a row with who and when; a page, once public, keeps its address for ever.
create schema if not exists campaigns;

create table campaigns.campaign (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  area       text not null check (area in ('public', 'equity', 'funding')),
  original   text not null check (original ~ '^[a-z]{2,3}$'),
  title      jsonb not null,
  summary    jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  check (title ? original and summary ? original)
);

create table campaigns.publication (
  campaign uuid primary key references campaigns.campaign,
  at       timestamptz not null,
  by       uuid not null
);

create table campaigns.ending (
  campaign uuid primary key references campaigns.publication,
  at       timestamptz not null,
  by       uuid not null,
  note     text not null check (length(note) <= 1000)
);

create table campaigns.demand (
  id         uuid primary key,
  campaign   uuid not null references campaigns.campaign,
  position   int  not null check (position > 0),
  original   text not null check (original ~ '^[a-z]{2,3}$'),
  text       jsonb not null,
  target     jsonb not null,
  decision   text check (decision ~ '^[0-9]{4}-[0-9]+$'),
  created_at timestamptz not null,
  created_by uuid not null,
  unique (campaign, position),
  check (text ? original and target ? original)
);

-- asked, met, not met: each with its day and a note; the newest row is the present state.
create table campaigns.demand_status (
  id     uuid primary key,
  demand uuid not null references campaigns.demand,
  status text not null check (status in ('asked', 'met', 'not-met')),
  on_day date not null,
  note   text not null check (length(note) <= 1000),
  at     timestamptz not null,
  by     uuid not null
);
create index on campaigns.demand_status (demand, at);

-- What a demand stands on: a figure (read live; its value when it was first cited is kept beside it) or a page of a document.
create table campaigns.demand_figure (
  id              uuid primary key,
  demand          uuid not null references campaigns.demand,
  indicator       text not null,
  place           text not null,
  year            int  not null,
  student_group   text not null,
  reference_group text not null,
  value_then      text not null,
  cited_at        timestamptz not null
);
create index on campaigns.demand_figure (demand);

create table campaigns.demand_document (
  id       uuid primary key,
  demand   uuid not null references campaigns.demand,
  title    text not null check (length(title) between 1 and 300),
  page     text not null check (length(page) between 1 and 40),
  address  text check (address ~ '^https?://'),
  cited_at timestamptz not null
);
create index on campaigns.demand_document (demand);

-- Organizations that act together in their own names, without a coalition position. Taking the name off is a row too.
create table campaigns.own_name (
  id           uuid primary key,
  campaign     uuid not null references campaigns.campaign,
  organization uuid not null references members.organization,
  given_at     timestamptz not null,
  given_by     uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index on campaigns.own_name (campaign, organization) where withdrawn_at is null;
