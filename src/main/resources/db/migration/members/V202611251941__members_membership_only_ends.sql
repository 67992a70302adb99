-- A membership is a dated fact: all that may happen to it is its end, once.
revoke update, delete on members.membership from commontable_app;
grant update (left_at, left_by) on members.membership to commontable_app;

create function members.membership_only_ends() returns trigger language plpgsql as $$
begin
  if old.left_at is not null then
    raise exception 'membership % has ended already', old.id;
  end if;
  return new;
end $$;

create trigger membership_only_ends before update on members.membership
  for each row execute function members.membership_only_ends();
