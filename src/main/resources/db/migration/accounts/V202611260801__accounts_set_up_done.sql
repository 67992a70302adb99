-- Once an operator has signed in, the table is set up for good. Until now only her sessions told so,
-- and those are forgotten a day after their end.
create table accounts.set_up_done (
  one boolean primary key default true check (one),
  at timestamptz not null
);
comment on table accounts.set_up_done is 'one row, from the first sign-in of an operator';
revoke update, delete on accounts.set_up_done from commontable_app;
insert into accounts.set_up_done (at)
  select min(at) from (
    select s.began as at from accounts.session s
      join accounts.granted g on g.person = s.person and g.role = 'OPERATOR'
    union all
    select l.at from accounts.audit_line l
      join accounts.granted g on g.person = l.who and g.role = 'OPERATOR' where l.kind = 'signed-in') signed_in
  having count(*) > 0;

-- What is used or over is struck by these.
create index link_expires on accounts.link (expires);
