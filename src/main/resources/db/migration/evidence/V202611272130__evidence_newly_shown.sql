-- Why a figure is shown no more, as its page says it; and figures that are newly shown.
alter table evidence.moved add column why text;
alter table evidence.moved add column newly boolean not null default false;
comment on column evidence.moved.newly is 'shown now and not before: there are no counts before';
alter table evidence.edition add column newly bigint not null default 0;
