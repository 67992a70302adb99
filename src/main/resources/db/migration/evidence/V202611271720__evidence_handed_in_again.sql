-- A file that a newer one contradicts may be handed in again: its bytes, facts and lines stand once,
-- each of its publications has a row (docs/decisions/0047).
alter table evidence.source drop constraint source_sha256_key;
alter table evidence.source drop constraint source_content_sha256_key;
create index on evidence.source (sha256);
create index on evidence.source (content_sha256);
create unique index source_waits_once on evidence.source (content_sha256) where published_at is null;
comment on table evidence.source is
  'a file as it was taken in, once for each time that it is published; its bytes stand as a blob named by sha256';
