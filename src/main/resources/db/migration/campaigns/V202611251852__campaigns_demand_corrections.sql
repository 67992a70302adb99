-- By when it is asked, and what stood there before each correction.
alter table campaigns.demand add column due date;

create table campaigns.demand_correction (
  id       uuid primary key,
  demand   uuid not null references campaigns.demand,
  original text not null,
  text     jsonb not null,
  target   jsonb not null,
  decision text,
  due      date,
  why      text not null check (length(why) between 1 and 300),
  at       timestamptz not null,
  by       uuid not null
);
create index on campaigns.demand_correction (demand, at);
revoke update, delete on campaigns.demand_correction from commontable_app;

-- Answered and refused beside asked, met, not met; a state names what says so.
alter table campaigns.demand_status drop constraint demand_status_status_check;
alter table campaigns.demand_status
  add check (status in ('asked', 'answered', 'met', 'not-met', 'refused')),
  add column source text not null default '' check (length(source) <= 300),
  add column address text check (address ~ '^https?://');
