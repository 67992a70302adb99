-- Petitions and signatures. Confirming never touches the petition's own row: the count stands apart (campaigns.md 2.6).
create table campaigns.petition (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  campaign   uuid not null references campaigns.campaign,
  original   text not null check (original ~ '^[a-z]{2,3}$'),
  title      jsonb not null,
  summary    jsonb not null,
  text       jsonb not null,
  target     jsonb not null,
  closes_at  timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  check (title ? original and summary ? original and text ? original and target ? original)
);
create index on campaigns.petition (campaign);

create table campaigns.petition_opening (
  petition uuid primary key references campaigns.petition,
  at       timestamptz not null,
  by       uuid not null
);

create table campaigns.petition_closing (
  petition uuid primary key references campaigns.petition_opening,
  at       timestamptz not null,
  by       uuid not null
);

create table campaigns.petition_count (
  petition      uuid primary key references campaigns.petition,
  validated     bigint not null default 0 check (validated >= 0),
  paper         bigint not null default 0 check (paper between 0 and validated),
  counted_until timestamptz not null,
  updated_at    timestamptz not null
);

create table campaigns.paper_sheet (
  id         uuid primary key,
  petition   uuid not null references campaigns.petition,
  number     text not null check (length(number) between 1 and 40),
  witness    text not null check (length(witness) between 1 and 120),
  signed_on  date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  unique (petition, number)
);

create table campaigns.signature (
  id           uuid primary key,
  petition     uuid not null references campaigns.petition,
  name         text not null check (length(name) between 1 and 120),
  name_key     text not null,
  email        text check (length(email) <= 254),
  email_key    text,
  email_hash   bytea,
  zip          text not null check (zip ~ '^[0-9]{5}$'),
  lang         text not null,
  show_name    boolean not null,
  via          uuid references members.organization,
  created_at   timestamptz not null,
  state        text not null check (state in ('pending', 'validated', 'fraudulent', 'invalidated')),
  validated_at timestamptz,
  -- One address may sign for two people of one household: the second seat. A third has none (campaigns.md 2.4).
  household    smallint not null check (household in (1, 2)),
  repeat_mails smallint not null default 0 check (repeat_mails between 0 and 5),
  client_hash  bytea,
  paper_sheet  uuid references campaigns.paper_sheet,
  check (state <> 'pending' or validated_at is null),
  check (state <> 'validated' or validated_at is not null),
  check ((email is null) = (email_key is null) and (email is null) = (email_hash is null)),
  check (email is not null or paper_sheet is not null)
);
-- Who said "it was not me" leaves the seat free.
create unique index on campaigns.signature (petition, email_key, household) where state <> 'invalidated';
create unique index on campaigns.signature (petition, email_key, name_key) where state <> 'invalidated';
-- Without an e-mail address the name and the ZIP code are all there is to tell two people apart.
create unique index on campaigns.signature (petition, name_key, zip) where email_key is null and state <> 'invalidated';
create index on campaigns.signature (petition, validated_at) where validated_at is not null;
create index on campaigns.signature (petition, client_hash, created_at) where client_hash is not null;

-- Letters a job still has to write. Limits are checked there, so that the web answer shows nothing (campaigns.md 2.5).
create table campaigns.letter_due (
  id        uuid primary key,
  signature uuid not null references campaigns.signature,
  kind      text not null check (kind in ('confirm', 'already')),
  due_at    timestamptz not null
);
create index on campaigns.letter_due (due_at);

-- Three purposes; only the SHA-256 of a token is kept.
create table campaigns.signature_token (
  hash      bytea primary key check (length(hash) = 32),
  signature uuid not null references campaigns.signature,
  purpose   text not null check (purpose in ('confirm', 'signed', 'unsubscribe')),
  issued_at timestamptz not null
);
create index on campaigns.signature_token (signature);

-- What was asked and answered on the form, in the words that were shown; handed to the consent ledger when the signature
-- is confirmed. No row means not asked, which is not the same as no. No organization means the coalition itself.
create table campaigns.asked_consent (
  id           uuid primary key,
  signature    uuid not null references campaigns.signature,
  organization uuid references members.organization,
  answer       boolean not null,
  wording      text not null,
  version      text not null,
  lang         text not null,
  page         text not null,
  asked_at     timestamptz not null
);
create unique index on campaigns.asked_consent (signature, coalesce(organization, '00000000-0000-0000-0000-000000000000'));

-- How mail domains treat addresses, as data: tried exactly, then *.parent, then * (campaigns.md 2.4).
create table campaigns.mail_domain (
  domain    text primary key,
  alias_of  text,
  strip     text not null default '',
  extension text not null default '+'
);
insert into campaigns.mail_domain (domain, alias_of, strip, extension) values
  ('*', null, '', '+'),
  ('gmail.com', null, '.', '+'),
  ('googlemail.com', 'gmail.com', '.', '+');

comment on table campaigns.mail_domain is 'seed: how mail domains treat addresses';

-- Domains often mistyped; the right one is offered, never forced.
create table campaigns.mail_typo (
  typed text primary key,
  meant text not null
);
insert into campaigns.mail_typo (typed, meant) values
  ('gmial.com', 'gmail.com'), ('gmai.com', 'gmail.com'), ('gmal.com', 'gmail.com'), ('gmail.co', 'gmail.com'),
  ('gmail.con', 'gmail.com'), ('gamil.com', 'gmail.com'), ('hotmial.com', 'hotmail.com'), ('hotmail.co', 'hotmail.com'),
  ('hotmail.con', 'hotmail.com'), ('yaho.com', 'yahoo.com'), ('yahoo.con', 'yahoo.com'), ('yahooo.com', 'yahoo.com'),
  ('outlok.com', 'outlook.com'), ('outlook.con', 'outlook.com'), ('iclould.com', 'icloud.com'), ('icloud.con', 'icloud.com');

comment on table campaigns.mail_typo is 'seed: domains often mistyped';

-- Windows per client address (campaigns.md 2.5): above the limit a signature silently does not count.
create table campaigns.rate_window (
  name    text primary key,
  seconds int not null check (seconds > 0),
  allowed int not null check (allowed > 0)
);
insert into campaigns.rate_window (name, seconds, allowed) values ('burst', 60, 3), ('sustained', 300, 10);
comment on table campaigns.rate_window is 'seed: signatures allowed per client address';
