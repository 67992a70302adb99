-- Who pays for a campaign, as dated facts: the newest row holds. Without a row nothing is said.
create table campaigns.payment (
  id           uuid primary key,
  campaign     uuid not null references campaigns.campaign,
  payer        text not null check (payer in ('unsaid', 'nobody', 'coalition', 'organization')),
  organization uuid references members.organization,
  address      text not null check (length(address) <= 200),
  at           timestamptz not null,
  by           uuid not null,
  check ((payer = 'organization') = (organization is not null))
);
create index on campaigns.payment (campaign, at);
revoke update, delete on campaigns.payment from commontable_app;

-- What a law asks of such a line is data, with its source: shown to whoever fills it in, never enforced by code.
create table campaigns.payment_law (
  id     text primary key,
  says   jsonb not null check (says ? 'en'),
  source text not null
);
insert into campaigns.payment_law (id, says, source) values ('ky-121-190',
  '{"en": "Kentucky: what expressly advocates a candidate or a ballot measure must say who paid for it, with name and address.",
    "es": "Kentucky: lo que aboga expresamente por una candidatura o una medida electoral debe decir quién lo pagó, con nombre y dirección."}',
  'KRS 121.190');
comment on table campaigns.payment_law is 'seed: what laws ask of the line about who paid';
