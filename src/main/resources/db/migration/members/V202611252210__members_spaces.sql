-- What an organization keeps encrypted. The key never comes here: only its check, by which a page
-- can say "this is another key". Titles are sealed too; sizes, authors and times are not.
create table members.space_key (
  organization uuid not null references members.organization (id),
  key_check text not null check (key_check ~ '^[0-9a-f]{16}$'),
  made_at timestamptz not null,
  made_by uuid not null references accounts.person (id),
  primary key (organization, key_check)
);
revoke update, delete on members.space_key from commontable_app;

create table members.space_item (
  id uuid primary key,
  organization uuid not null,
  key_check text not null,
  kind text not null check (kind in ('note', 'file')),
  title bytea check (length(title) between 32 and 4096),
  body bytea check (length(body) between 32 and 9000000),
  posted_at timestamptz not null,
  posted_by uuid not null references accounts.person (id),
  removed_at timestamptz,
  removed_by uuid references accounts.person (id),
  foreign key (organization, key_check) references members.space_key,
  check ((removed_at is null) = (removed_by is null)),
  check ((title is null) = (removed_at is not null)),
  check ((body is null) = (removed_at is not null))
);
-- Ciphertext does not shrink.
alter table members.space_item alter column body set storage external;
create index space_item_newest on members.space_item (organization, posted_at desc, id);
-- An item is kept, then removed; what is removed leaves who and when, and no byte of it.
revoke update, delete on members.space_item from commontable_app;
grant update (title, body, removed_at, removed_by) on members.space_item to commontable_app;
