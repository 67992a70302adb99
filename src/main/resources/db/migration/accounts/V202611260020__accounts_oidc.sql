-- Where the people of an organization sign in otherwise (OpenID Connect). Set by its own delegate;
-- ended, never deleted, but the secret goes with the end. Sealed by a key in secrets/, which is not
-- in the database.
create table accounts.issuer (
  id uuid primary key,
  organization uuid not null, -- opaque, as in accounts.granted
  address text not null check (length(address) between 1 and 200),
  client_id text not null check (length(client_id) between 1 and 200),
  client_secret bytea,
  set_at timestamptz not null,
  set_by uuid not null references accounts.person,
  ended_at timestamptz,
  ended_by uuid references accounts.person,
  check (num_nonnulls(ended_at, ended_by) in (0, 2)),
  check ((ended_at is null) = (client_secret is not null))
);
create unique index issuer_one on accounts.issuer (organization) where ended_at is null;
revoke delete on accounts.issuer from commontable_app;

-- Whom the issuer means, bound at her first use: an address that goes to somebody else there does
-- not bring her seat along.
create table accounts.issuer_subject (
  organization uuid not null,
  person uuid not null references accounts.person,
  subject text not null check (length(subject) between 1 and 255),
  bound_at timestamptz not null,
  told_at timestamptz, -- when a letter last said that another one had come
  primary key (organization, person),
  unique (organization, subject)
);

-- Somebody on her way to an issuer. Of the cookie that binds it to her browser, and from which
-- state, nonce and code verifier are made, only the SHA-256 is kept.
create table accounts.issuer_attempt (
  token_hash bytea primary key,
  issuer uuid not null references accounts.issuer,
  redirect text not null,
  target text not null,
  expires timestamptz not null
);
create index issuer_attempt_expires on accounts.issuer_attempt (expires);

-- What an issuer vouched for is worth the seats of its own organization and nothing else.
alter table accounts.session
  add organization uuid,
  add check ((how = 'oidc') = (organization is not null));

-- How often one client address may ask for what costs a row: a passkey's question, a way to an
-- issuer. Keyed hashes, struck when their time is over.
create table accounts.asking (
  client bytea not null,
  at timestamptz not null
);
create index asking_client on accounts.asking (client, at);
create index asking_at on accounts.asking (at);
create table accounts.asking_limit (
  since date primary key,
  seconds int not null check (seconds > 0),
  allowed int not null check (allowed > 0)
);
-- A whole table that meets behind one address signs in at once; a script asks more.
insert into accounts.asking_limit (since, seconds, allowed) values ('2026-11-01', 300, 60);
comment on table accounts.asking_limit is 'seed: questions and ways to issuers per client address; the youngest row that has begun counts';
