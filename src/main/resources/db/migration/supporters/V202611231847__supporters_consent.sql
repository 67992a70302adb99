-- Contacts and the consent ledger. Each organization holds its own copy of a contact and its own answer.
create schema if not exists supporters;

create table supporters.contact (
  id           uuid primary key,
  organization uuid references members.organization,
  email        text not null check (length(email) <= 254),
  email_key    text not null,
  name         text not null,
  zip          text,
  lang         text not null,
  created_at   timestamptz not null
);
-- No organization means the coalition itself.
create unique index on supporters.contact (coalesce(organization, '00000000-0000-0000-0000-000000000000'), email_key);

-- One row per answer, never changed. Not asked has no row; an unchecked box is a row that says no.
-- What supersedes a row is the later row that names it.
create table supporters.consent (
  id           uuid primary key,
  contact      uuid not null references supporters.contact,
  organization uuid references members.organization,
  channel      text not null check (channel in ('mail', 'sms', 'phone', 'post')),
  purpose      text not null,
  answer       boolean not null,
  wording      text not null,
  version      text not null,
  lang         text not null,
  page         text not null,
  at           timestamptz not null,
  source       text not null,
  evidence     text not null,
  supersedes   uuid unique references supporters.consent
);
create index on supporters.consent (contact, channel, purpose, at);



create table supporters.unsubscribe_token (
  hash      bytea not null check (length(hash) = 32),
  contact   uuid not null references supporters.contact,
  issued_at timestamptz not null,
  primary key (hash, contact)
);

create function supporters.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the consent ledger only grows';
end $$;
create trigger consent_only_grows before update or delete on supporters.consent
  for each statement execute function supporters.refuse_change();
revoke update, delete on supporters.consent from commontable_app;
