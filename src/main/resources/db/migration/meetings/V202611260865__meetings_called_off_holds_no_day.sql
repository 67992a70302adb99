-- A meeting that was called off holds no day: another may be called for it. One a day still stands.
alter table meetings.meeting drop constraint meeting_held_on_key;
create unique index meeting_standing_on on meetings.meeting (held_on) where called_off_at is null;
create index meeting_held_on on meetings.meeting (held_on);
