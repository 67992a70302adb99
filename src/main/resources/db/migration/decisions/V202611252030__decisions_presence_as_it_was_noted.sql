-- What was noted stays as it was noted: a decision counts the presence that was known when it
-- closed, and what is entered afterwards stands in the minutes alone.
ALTER TABLE decisions.presence DROP CONSTRAINT presence_pkey;
ALTER TABLE decisions.presence ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
REVOKE UPDATE (until_at) ON decisions.presence FROM commontable_app;
