-- Who came in and how, who was given what role, who took which file away. The application adds and
-- reads; it changes nothing and strikes nothing but what is older than the table keeps it.
create table accounts.audit_line (
  id bigint generated always as identity primary key, -- lines of one instant keep their order
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  who uuid,
  whom uuid,
  organization uuid,
  detail text not null check (length(detail) <= 120 and position('@' in detail) = 0)
);
comment on column accounts.audit_line.who is 'opaque id without foreign key: the line outlives the person''s name';
create index audit_line_at on accounts.audit_line (at desc, id desc);
create index audit_line_who on accounts.audit_line (who, at desc);
create index audit_line_whom on accounts.audit_line (whom, at desc);
revoke update, delete on accounts.audit_line from commontable_app;

create function accounts.audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the audit only grows: % is refused', tg_op;
end $$;
create trigger audit_only_grows before update or truncate on accounts.audit_line
  for each statement execute function accounts.audit_only_grows();

-- How long a line is kept, dated. Two years: a term of office, and a year to ask about it.
create table accounts.audit_retention (
  since date primary key,
  months int not null check (months >= 12)
);
insert into accounts.audit_retention (since, months) values ('2026-11-01', 24);
comment on table accounts.audit_retention is 'seed: how long audit lines are kept; the youngest row that has begun counts';
revoke insert, update, delete on accounts.audit_retention from commontable_app;

-- The one way a line goes. By the database's own clock, whatever the application says the time is.
create function accounts.strike_old_audit_lines() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with struck as (
    delete from accounts.audit_line where at < now() - make_interval(months => (
      select months from accounts.audit_retention
      where since <= current_date order by since desc limit 1))
    returning 1)
  select count(*) from struck
$$;
revoke execute on function accounts.strike_old_audit_lines() from public;
grant execute on function accounts.strike_old_audit_lines() to commontable_app;
