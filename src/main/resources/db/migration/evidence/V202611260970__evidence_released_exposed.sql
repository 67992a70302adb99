-- An edition judges again only the years of which something new was published; of the others the count stays.
alter table evidence.released add column exposed int not null default 0;
comment on column evidence.released.exposed is 'hidden numbers that earlier editions give away, whatever is held back now';
comment on column evidence.edition.exposed is 'hidden numbers that earlier editions give away; nothing more is shown of their input and year';
