-- A person sees where she is signed in: each session under a name of its own that opens nothing.
-- What is kept of a device is its browser and system in one word each; no address, no full header.
ALTER TABLE accounts.session
    ADD id      uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD how     text NOT NULL DEFAULT 'link' CHECK (how IN ('link', 'passkey', 'oidc')),
    ADD browser text NOT NULL DEFAULT '' CHECK (length(browser) <= 40),
    ADD system  text NOT NULL DEFAULT '' CHECK (length(system) <= 40),
    -- The last hour in which it asked for a page; earlier ones are not kept.
    ADD seen    timestamptz;
UPDATE accounts.session SET seen = date_trunc('hour', began);
ALTER TABLE accounts.session ALTER seen SET NOT NULL;
CREATE UNIQUE INDEX session_id ON accounts.session (id);
