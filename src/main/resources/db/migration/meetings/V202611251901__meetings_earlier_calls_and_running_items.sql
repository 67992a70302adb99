-- How a meeting was called before it was changed. Its old date stays its address, so no other
-- meeting may take it. Answers up to that number were given for another time and no longer count.
create table meetings.earlier_call (
  no bigint generated always as identity primary key,
  meeting uuid not null references meetings.meeting (id),
  held_on date not null,
  starts_at timestamptz not null,
  place text not null,
  video_link text,
  moved boolean not null,
  answers bigint not null,
  changed_at timestamptz not null,
  changed_by uuid not null references accounts.person (id)
);
create index earlier_call_meeting on meetings.earlier_call (meeting, no);
create index earlier_call_held_on on meetings.earlier_call (held_on);

-- Which item of the agenda runs: pressed by clerk or convener. It only grows.
create table meetings.item_step (
  no bigint generated always as identity primary key,
  meeting uuid not null references meetings.meeting (id),
  position int not null check (position >= 1),
  step text not null check (step in ('started', 'done')),
  at timestamptz not null,
  entered_by uuid not null references accounts.person (id)
);
create index item_step_meeting on meetings.item_step (meeting, no);

revoke update, delete on meetings.earlier_call, meetings.item_step from commontable_app;
