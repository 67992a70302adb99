-- Figures stand in one flat file per edition (docs/decisions/0029), which can be made anew.
create table evidence.edition (
  id         uuid primary key,
  made_at    timestamptz not null,
  rules      text not null,
  figures    bigint not null,
  exposed    int not null,
  moved      bigint not null,
  unreadable int not null
);
comment on column evidence.edition.rules is 'sum of the declared indicators and the version of the gate';
comment on column evidence.edition.exposed is 'hidden numbers of which it could not be proved that nobody can work them out';
comment on column evidence.edition.unreadable is 'published sources whose file cannot be read any more';

-- What was ever shown and what was hidden, so that no two editions can be taken from each other.
create table evidence.released (
  input text not null,
  year  int not null,
  cells bytea not null,
  primary key (input, year)
);

create table evidence.moved (
  edition       uuid not null references evidence.edition on delete cascade,
  indicator     text not null,
  year          int not null,
  place         text not null,
  student_group text not null,
  hidden        boolean not null,
  count_before  bigint not null,
  base_before   bigint not null,
  count_after   bigint not null,
  base_after    bigint not null,
  primary key (edition, indicator, year, place, student_group)
);
comment on table evidence.moved is 'figures that an edition says otherwise than the one before';
