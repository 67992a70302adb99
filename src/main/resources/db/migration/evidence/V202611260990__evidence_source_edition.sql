-- Which edition was the first to hold a published file: the report of the file says what moved with it.
alter table evidence.source add column edition uuid references evidence.edition;
comment on column evidence.source.edition is 'the first edition made after its publication; empty while it waits';

update evidence.source s set edition = (
  select e.id from evidence.edition e where e.made_at >= s.published_at order by e.made_at, e.id limit 1)
where s.published_at is not null;
