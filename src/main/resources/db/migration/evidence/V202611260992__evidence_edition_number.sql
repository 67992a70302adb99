-- Which edition is the newest: clocks can be set back, and two editions may be made in one moment.
alter table evidence.edition add column number bigint;
update evidence.edition e set number = made.number
from (select id, row_number() over (order by made_at, id) as number from evidence.edition) made
where made.id = e.id;
alter table evidence.edition
  alter column number set not null,
  alter column number add generated always as identity,
  add unique (number);
select setval(
  pg_get_serial_sequence('evidence.edition', 'number'),
  (select coalesce(max(number), 0) + 1 from evidence.edition), false);
