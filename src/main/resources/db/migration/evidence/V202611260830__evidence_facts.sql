-- The facts themselves stand in files (docs/decisions/0026); this says what they hold.
create table evidence.holding (
  source  uuid not null references evidence.source on delete cascade,
  dataset text not null,
  measure text not null,
  unit    text not null,
  years   int[] not null,
  places  int not null,
  facts   bigint not null,
  primary key (source, dataset, measure, unit)
);
comment on table evidence.holding is 'which measures, years and places the facts of a source hold';

-- Where the file says no school year, the one given with it: its facts can be made anew.
alter table evidence.source add column given_year int;

-- Rows of schools are kept now; nothing is set aside.
alter table evidence.source drop column rows_aside;

alter table evidence.cell drop constraint cell_mark_check;
alter table evidence.cell add constraint cell_mark_check check (
  mark in ('suppressed', 'missing', 'not-applicable', 'not-collected', 'not-published'));
