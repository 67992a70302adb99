-- Why a signature no longer counts. Together with the confirmations this recomputes the published figure (campaigns.md 2.6).
create table campaigns.invalidation (
  signature uuid primary key references campaigns.signature,
  reason    text not null check (reason in ('not-me', 'taken-off', 'before-the-log')),
  counted   boolean not null,
  at        timestamptz not null
);
insert into campaigns.invalidation (signature, reason, counted, at)
  select id, 'before-the-log', validated_at is not null, coalesce(validated_at, created_at)
  from campaigns.signature where state = 'invalidated';

-- A list made for the addressee: what stood on it is read from the signatures up to as_of; the file's fingerprint is kept,
-- the file is not, so that whoever takes a signature off is not on any list that is still handed out.
create table campaigns.delivery_list (
  id         uuid primary key,
  petition   uuid not null references campaigns.petition_opening,
  as_of      timestamptz not null,
  signatures bigint not null check (signatures > 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz not null,
  made_by    uuid not null
);
create index on campaigns.delivery_list (petition);

create table campaigns.delivery (
  list      uuid primary key references campaigns.delivery_list,
  recipient text not null check (length(recipient) between 1 and 160),
  on_day    date not null,
  at        timestamptz not null,
  by        uuid not null
);
revoke update, delete on campaigns.delivery_list, campaigns.delivery from commontable_app;
