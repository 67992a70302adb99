-- A demand can stand on any figure (docs/decisions/0035): what it said is kept whole, with the
-- edition that said it; nobody need be compared.
alter table campaigns.demand_figure alter column reference_group drop not null;
alter table campaigns.demand_figure add column said jsonb;
alter table campaigns.figure_adopted add column said jsonb;

-- Until now the number of times was kept alone, or the word why there was none.
update campaigns.demand_figure f set said = case
  when value_then ~ '^[0-9]+([.][0-9]+)?$' then jsonb_strip_nulls(jsonb_build_object(
    'status', 'shown', 'times', value_then::numeric,
    'edition', (select e.id from evidence.edition e where e.made_at <= f.cited_at
                order by e.number desc limit 1)))
  else jsonb_build_object('status', value_then) end;
update campaigns.figure_adopted a set said = case
  when value ~ '^[0-9]+([.][0-9]+)?$' then jsonb_strip_nulls(jsonb_build_object(
    'status', 'shown', 'times', value::numeric,
    'edition', (select e.id from evidence.edition e where e.made_at <= a.at
                order by e.number desc limit 1)))
  else jsonb_build_object('status', value) end;

alter table campaigns.demand_figure alter column said set not null;
alter table campaigns.figure_adopted alter column said set not null;
alter table campaigns.demand_figure drop column value_then;
alter table campaigns.figure_adopted drop column value;
comment on column campaigns.demand_figure.said is 'what it said when it was cited; without an edition, from before there were any';
