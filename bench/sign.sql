\set n random(1, 1000000000000000)
insert into bench.signature (id, petition, name, name_key, email, email_key, email_hash, zip, lang, show_name, via, created_at,
  state, validated_at, household, client_hash, paper_sheet)
select uuidv7(), (:petition)::uuid, 'Ana ' || n || ' Ruiz', 'ana-' || n || '-ruiz', 'bench-' || n || '@signers.example',
  'bench-' || n || '@signers.example', sha256(int8send(n)), '40202', 'es', false, null, now(),
  'pending', null, 1, sha256(int8send(-n)), null
from (select (:n)::bigint as n) one;
