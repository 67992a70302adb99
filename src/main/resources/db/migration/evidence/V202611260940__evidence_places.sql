-- Files that say what places are, or how they lie, stand beside those of numbers.
alter table evidence.source add column kind text not null default 'numbers'
  check (kind in ('numbers', 'places', 'shapes'));

create table evidence.place_entry (
  source uuid not null references evidence.source on delete cascade,
  line   int  not null,
  handle text not null,
  about  jsonb not null,
  primary key (source, line)
);
comment on table evidence.place_entry is 'a line of a file about places; handle says how it names its place';

create table evidence.place_shape (
  source  uuid not null references evidence.source on delete cascade,
  number  int  not null,
  layer   text not null,
  handle  text not null,
  label   text not null,
  outline text not null,
  primary key (source, number)
);
create index on evidence.place_shape (layer);
comment on table evidence.place_shape is 'an outline in hundred-thousandths of a degree, with fewer points than its file';

-- Derived at each publication from all published files, like what pages may show.
create table evidence.place (
  code  text primary key check (code ~ '^([0-9]{3}|[0-9]{6})$'),
  book  uuid not null,
  about jsonb not null
);
comment on column evidence.place.book is 'the same for all rows; another when anything in them is';

create table evidence.place_unjoined (
  source uuid not null references evidence.source on delete cascade,
  line   int  not null,
  text   text not null,
  primary key (source, line)
);
comment on table evidence.place_unjoined is 'lines about places that no file of numbers knows, or that several share a name with';
