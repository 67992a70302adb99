-- One meeting a day at most: its date is its address.
create table meetings.meeting (
  id uuid primary key,
  held_on date not null unique check (held_on between date '2000-01-01' and date '2100-12-31'),
  starts_at timestamptz not null,
  zone text not null,
  place text not null check (length(place) <= 200),
  video_link text check (video_link ~ '^https://' and length(video_link) <= 500),
  called_at timestamptz not null,
  called_by uuid not null references accounts.person (id),
  invited_at timestamptz,
  sequence int not null default 0 check (sequence >= 0),
  changed_at timestamptz not null,
  called_off_at timestamptz,
  called_off_by uuid references accounts.person (id),
  ended_at timestamptz,
  ended_by uuid references accounts.person (id),
  check ((called_off_at is null) = (called_off_by is null)),
  check ((ended_at is null) = (ended_by is null)),
  check (place <> '' or video_link is not null)
);

create table meetings.agenda_item (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  position int not null check (position >= 1),
  title text not null check (length(title) between 1 and 200),
  minutes int not null check (minutes between 1 and 600),
  owner uuid references members.organization (id),
  decision text check (decision ~ '^[0-9]{4}-[0-9]{1,4}$'),
  audience text not null check (audience in ('members', 'public')),
  unique (meeting, position) deferrable initially deferred
);

-- Whether an organization will come, and how; the latest answer counts, earlier ones stay.
create table meetings.answer (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  organization uuid not null references members.organization (id),
  channel text not null check (channel in ('room', 'video', 'phone', 'no')),
  answered_at timestamptz not null,
  answered_by uuid not null references accounts.person (id),
  no bigint generated always as identity
);
create index answer_meeting on meetings.answer (meeting, no);

-- The roll: who came and went, when, by which channel, and who entered it. It only grows.
create table meetings.roll_entry (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  organization uuid not null references members.organization (id),
  happened text not null check (happened in ('arrived', 'departed')),
  channel text not null check (channel in ('room', 'video', 'phone', 'paper')),
  at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid not null references accounts.person (id),
  by_clerk boolean not null,
  no bigint generated always as identity
);
create index roll_entry_meeting on meetings.roll_entry (meeting, no);

-- Minutes are versions: what happened as it was read from the record then, and the words around it.
create table meetings.minutes_version (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  version int not null check (version >= 1),
  opening text not null check (length(opening) <= 20000),
  closing text not null check (length(closing) <= 20000),
  facts jsonb not null,
  published boolean not null,
  written_at timestamptz not null,
  written_by uuid not null references accounts.person (id),
  unique (meeting, version)
);

-- The notes go out once per published version; sending opens the ratification windows.
create table meetings.notes_sent (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  version int not null,
  sent_at timestamptz not null,
  sent_by uuid not null references accounts.person (id),
  foreign key (meeting, version) references meetings.minutes_version (meeting, version),
  unique (meeting, version)
);

revoke update, delete on meetings.answer, meetings.roll_entry, meetings.minutes_version,
  meetings.notes_sent from commontable_app;
