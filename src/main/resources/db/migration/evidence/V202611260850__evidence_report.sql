-- What the import found out about the file: an analyst reads it before she publishes.
alter table evidence.source add column report jsonb;
comment on column evidence.source.report is 'findings of the import; none for files imported before they were kept';
