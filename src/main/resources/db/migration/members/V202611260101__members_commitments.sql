-- Who promised what, for what, by when. A promise is never changed: what becomes of it is a step,
-- and the last step counts. Whether it is overdue says the clock.
create table members.commitment (
  id uuid primary key,
  organization uuid not null references members.organization (id),
  kind text not null check (kind in ('money', 'list', 'volunteers', 'rooms', 'research', 'speakers', 'other')),
  figure numeric(12, 2) check (figure > 0),
  currency text not null check (currency ~ '^([A-Z]{3})?$'),
  what text not null check (length(what) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 400),
  link text not null check (link ~ '^(/(decisions|campaigns)/[A-Za-z0-9-]{1,80})?$'),
  due date not null,
  entered_for boolean not null,
  entered_at timestamptz not null,
  entered_by uuid not null references accounts.person (id),
  check ((kind = 'money') = (currency <> '')),
  check (kind not in ('money', 'volunteers') or figure is not null)
);
create index commitment_organization on members.commitment (organization);
revoke update, delete on members.commitment from commontable_app;

create table members.commitment_step (
  id uuid primary key,
  commitment uuid not null references members.commitment (id),
  step text not null check (step in ('confirmed', 'kept', 'partly', 'released', 'disowned')),
  figure numeric(12, 2) check (figure > 0),
  note text not null check (length(note) <= 400),
  at timestamptz not null,
  by uuid not null references accounts.person (id),
  check (figure is null or step = 'partly')
);
create index commitment_step_commitment on members.commitment_step (commitment, at, id);
revoke update, delete on members.commitment_step from commontable_app;
