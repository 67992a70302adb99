-- What official files say, cell by cell, and what of it our pages may show.
create table evidence.source (
  id             uuid primary key,
  sha256         text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  content_sha256 text not null unique check (content_sha256 ~ '^[0-9a-f]{64}$'),
  name           text not null check (length(name) between 1 and 255),
  publisher      text not null,
  layout         text not null,
  layout_version int  not null,
  size           bigint not null,
  rows_read      int not null,
  rows_kept      int not null,
  cells_hidden   int not null,
  rows_aside     int not null,
  imported_at    timestamptz not null,
  imported_by    text not null,
  published_at   timestamptz,
  published_by   text,
  check ((published_at is null) = (published_by is null))
);
comment on table evidence.source is 'one imported file; its bytes stand as a blob named by sha256';

create table evidence.cell (
  source        uuid not null references evidence.source on delete cascade,
  line          int  not null check (line > 1),
  input         text not null,
  place         text not null,
  year          int  not null,
  student_group text not null,
  amount        bigint check (amount >= 0),
  mark          text check (mark in ('suppressed', 'missing', 'not-applicable', 'not-collected')),
  row_text      text not null,
  primary key (source, input, place, year, student_group),
  check ((amount is null) = (mark is not null))
);
create index on evidence.cell (input, place, year);

create table evidence.place_name (
  source uuid not null references evidence.source on delete cascade,
  place  text not null,
  year   int  not null,
  name   text not null,
  primary key (source, place, year)
);

-- Written at each publication by the gate. Pages read this table and no other: a hidden number is
-- not in it.
create table evidence.shown (
  input         text not null,
  place         text not null,
  year          int  not null,
  student_group text not null,
  amount        bigint,
  hidden        text,
  source        uuid not null references evidence.source on delete cascade,
  line          int not null,
  primary key (input, place, year, student_group),
  check ((amount is null) = (hidden is not null))
);
create index on evidence.shown (place, year);

create table evidence.standing (
  cited_in        uuid primary key,
  indicator       text not null,
  place           text not null,
  year            int  not null,
  student_group   text not null,
  reference_group text not null,
  original        text not null,
  title           jsonb not null,
  words           jsonb not null,
  path            text not null check (path ~ '^/[a-z0-9/-]*$'),
  since           timestamptz not null
);
create index on evidence.standing (indicator, place);
