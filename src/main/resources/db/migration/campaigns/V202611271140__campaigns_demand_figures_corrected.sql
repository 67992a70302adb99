-- A demand's figures are corrected as its words are (docs/decisions/0045): what it stood on stays with its days.
alter table campaigns.demand_figure add column joined_by uuid references campaigns.demand_correction;
comment on column campaigns.demand_figure.joined_by is 'the correction that added it; empty where the demand stood on it from the first day';

create table campaigns.figure_left (
  figure     uuid primary key references campaigns.demand_figure,
  correction uuid not null references campaigns.demand_correction
);
comment on table campaigns.figure_left is 'figures that a correction took away, with who, when and why in its row';
revoke update, delete on campaigns.figure_left from commontable_app;

-- A draft of a correction is another one than that of a new demand.
alter table campaigns.demand_draft drop constraint demand_draft_pkey;
alter table campaigns.demand_draft add column corrects uuid references campaigns.demand;
alter table campaigns.demand_draft
  add constraint demand_draft_one unique nulls not distinct (campaign, by, corrects);
comment on column campaigns.demand_draft.corrects is 'the demand that is corrected; empty while a new one is written';
