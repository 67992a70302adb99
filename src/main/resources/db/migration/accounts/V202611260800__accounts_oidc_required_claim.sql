-- An issuer that serves many organizations must say of which of them somebody is, in a claim of its
-- own (Google: hd, Microsoft: tid). None: whoever it vouches for counts.
alter table accounts.issuer
  add claim text check (length(claim) between 1 and 100),
  add claim_value text check (length(claim_value) between 1 and 200),
  add check (num_nonnulls(claim, claim_value) in (0, 2));
