-- Which sheet of a workbook was chosen, and from where the table fetched a file itself.
alter table evidence.source add column given_sheet text check (given_sheet <> '');
alter table evidence.source add column fetched_from text check (fetched_from ~ '^https?://');

-- A file on its way in: how far it is, for every node to see, and what became of it.
create table evidence.intake (
  id uuid primary key,
  name text not null,
  size bigint not null check (size >= 0),
  begun_by text not null,
  begun_at timestamptz not null,
  stage text not null
    check (stage in ('fetching', 'reading', 'checking', 'keeping', 'ended', 'failed')),
  bytes bigint not null default 0 check (bytes >= 0),
  told_at timestamptz not null,
  report jsonb,
  check ((stage = 'ended') = (report is not null))
);
create index on evidence.intake (begun_at);
