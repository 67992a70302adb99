-- Who stands on a figure, and the row beside it: everybody's where it is compared with all others,
-- none where it is compared with nobody.
alter table evidence.standing rename column reference_group to beside_group;
alter table evidence.standing alter column beside_group drop not null;

-- A printed percent, or a share of two totals, can move while its own counts stay.
alter table evidence.moved add column value_before double precision;
alter table evidence.moved add column value_after double precision;

-- All pages and commands read editions now; the facts stand in files (docs/decisions/0026, 0029).
drop table evidence.shown;
drop table evidence.cell;
