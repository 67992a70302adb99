-- Organizations the coalition wants at the table. What is known of the conversation is said anew
-- each time, whole; the last word counts, earlier ones stay. Nothing of it enters the record.
create table members.prospect (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  added_at timestamptz not null,
  added_by uuid not null references accounts.person (id)
);
create unique index prospect_name on members.prospect (lower(name));
revoke update, delete on members.prospect from commontable_app;

create table members.prospect_word (
  id uuid primary key,
  prospect uuid not null references members.prospect (id),
  stage text not null check (stage in ('to-ask', 'asked', 'thinking', 'invited', 'joined', 'declined', 'not-now')),
  asking uuid references members.organization (id),
  asker text not null check (length(asker) <= 120),
  whom text not null check (length(whom) <= 120),
  permission text not null check (permission in ('unknown', 'not-needed', 'not-asked', 'asked', 'given', 'refused')),
  next_step text not null check (length(next_step) <= 200),
  next_on date,
  note text not null check (length(note) <= 1000),
  at timestamptz not null,
  by uuid not null references accounts.person (id),
  check (next_on is null or next_step <> '')
);
create index prospect_word_prospect on members.prospect_word (prospect, at desc, id desc);
revoke update, delete on members.prospect_word from commontable_app;
