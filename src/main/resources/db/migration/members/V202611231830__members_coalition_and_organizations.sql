-- One coalition per installation.
create table members.coalition (
  id uuid primary key,
  sole boolean not null default true unique check (sole),
  original_lang text not null check (original_lang ~ '^[a-z]{2,3}$'),
  zone text not null,
  clerk_phone text check (length(clerk_phone) <= 40),
  longest_wait_days int not null check (longest_wait_days between 1 and 365),
  founded_at timestamptz not null,
  first_invitation_at timestamptz
);

-- The coalition's own texts, one row per language, so that a new language needs no new column.
create table members.wording (
  what text not null check (what in ('name', 'mission',
    'public.name', 'public.sentence', 'equity.name', 'equity.sentence', 'funding.name', 'funding.sentence')),
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  text text not null check (length(text) between 1 and 2000),
  primary key (what, lang)
);

create table members.organization (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  name text not null check (length(name) between 1 and 120),
  short_name text not null check (length(short_name) between 1 and 24),
  kind text not null check (kind in ('union', 'parents', 'civil-rights', 'faith', 'voter-education',
    'neighborhood', 'student', 'other')),
  legal_status text not null check (legal_status in ('501c3', '501c4', '501c5', 'none')),
  days_to_decide int not null check (days_to_decide between 0 and 365),
  how_it_decides text not null check (length(how_it_decides) <= 400),
  added_at timestamptz not null,
  added_by uuid not null references accounts.person (id)
);
-- Two seats must be told apart by name, whatever the case of the letters.
create unique index organization_name on members.organization (lower(name));
create unique index organization_short_name on members.organization (lower(short_name));

-- A membership is a dated fact; one who leaves and comes back has two.
create table members.membership (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  joined_at timestamptz not null,
  joined_by uuid not null references accounts.person (id),
  left_at timestamptz check (left_at >= joined_at),
  left_by uuid references accounts.person (id),
  check ((left_at is null) = (left_by is null))
);
create unique index membership_one_current on members.membership (organization) where left_at is null;

-- Who sits for whom, from when until when, and who named her.
create table members.seat (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  person uuid not null references accounts.person (id),
  kind text not null check (kind in ('delegate', 'alternate', 'member')),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  appointed_by uuid not null references accounts.person (id),
  ended_by uuid references accounts.person (id),
  check ((until_at is null) = (ended_by is null))
);
create unique index seat_one_current on members.seat (organization, person) where until_at is null;
create index seat_person on members.seat (person);

-- An organization's first delegate is invited; accepting is the organization's own act of joining.
create table members.invitation (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  person uuid not null references accounts.person (id),
  invited_by uuid not null references accounts.person (id),
  made_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (accepted_at is null or sent_at is not null),
  check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_one_open on members.invitation (organization)
  where accepted_at is null and withdrawn_at is null;
