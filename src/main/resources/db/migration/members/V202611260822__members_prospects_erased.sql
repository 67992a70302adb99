-- Who is named in a conversation never agreed to be: her name, and whatever was written beside it, can be blotted out. How
-- far the conversation came stays, and who erased it when.
grant update (asker, whom, next_step, next_on, note) on members.prospect_word to commontable_app;

create table members.prospect_erasure (
  id uuid primary key,
  prospect uuid not null references members.prospect (id),
  at timestamptz not null,
  by uuid not null references accounts.person (id)
);
create index prospect_erasure_prospect on members.prospect_erasure (prospect);
revoke update, delete on members.prospect_erasure from commontable_app;
