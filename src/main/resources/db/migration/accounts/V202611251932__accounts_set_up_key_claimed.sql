-- Whoever used the set-up link first: nobody else becomes operator by it.
ALTER TABLE accounts.set_up_key ADD claimed_by uuid REFERENCES accounts.person;
