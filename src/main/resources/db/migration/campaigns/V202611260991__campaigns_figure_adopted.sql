-- What a demand's figure said on the day on which the decision was adopted that the demand rests on.
create table campaigns.figure_adopted (
  figure   uuid not null references campaigns.demand_figure on delete cascade,
  decision text not null,
  value    text not null,
  at       timestamptz not null,
  primary key (figure, decision)
);
