-- A demand that somebody is writing, kept while she chooses a figure for it on other pages.
create table campaigns.demand_draft (
  campaign uuid not null references campaigns.campaign,
  by       uuid not null,
  words    jsonb not null,
  at       timestamptz not null,
  primary key (campaign, by)
);
comment on table campaigns.demand_draft is 'hers alone; gone when the demand is added, or after thirty days';
