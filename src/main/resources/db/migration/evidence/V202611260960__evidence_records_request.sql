-- What no file carries is asked for. A request keeps its words; what happens to it is a row each, the last one counts.
create table evidence.records_request (
  id uuid primary key,
  number int not null unique check (number > 0),
  gap text not null check (length(gap) between 1 and 60),
  subject text not null check (length(subject) between 1 and 160),
  addressee text not null check (length(addressee) between 1 and 600),
  records text not null check (length(records) between 1 and 4000),
  years text not null check (length(years) between 1 and 200),
  form text not null check (length(form) between 1 and 200),
  requester text not null check (length(requester) between 1 and 600),
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
-- Its words may be changed until it is sent.
revoke update, delete on evidence.records_request from commontable_app;
grant update (gap, subject, addressee, records, years, form, requester) on evidence.records_request to commontable_app;

create table evidence.request_turn (
  id uuid primary key,
  request uuid not null references evidence.records_request (id),
  nth int not null check (nth > 0),
  step text not null check (step in ('drafted', 'sent', 'put-off', 'provided', 'partly', 'denied', 'none-held', 'no-answer',
    'appealed', 'review-put-off', 'upheld', 'overturned', 'partly-overturned', 'withdrawn', 'closed')),
  "on" date not null,
  until date check ((until is not null) = (step in ('put-off', 'review-put-off'))),
  note text not null check (length(note) <= 2000),
  at timestamptz not null,
  by uuid not null references accounts.person (id),
  unique (request, nth)
);
revoke update, delete on evidence.request_turn from commontable_app;

-- The bytes lie beside the database under their SHA-256.
create table evidence.request_file (
  id uuid primary key,
  request uuid not null references evidence.records_request (id),
  name text not null check (length(name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  at timestamptz not null,
  by uuid not null references accounts.person (id),
  unique (request, sha256)
);
revoke update, delete on evidence.request_file from commontable_app;
