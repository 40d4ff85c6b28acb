-- Version 4: what somebody who was forgotten had said no to. It names nobody, and holds no yes and no message. Rows of before stay as they are.

-- a JSON document a line: a stop, a withdrawal while it rests, a pause while it lasts; nothing of before is asked for again
ALTER TABLE ncm_person ADD COLUMN kept_nos text;

-- the same of all who were forgotten here; ncm_address.stops is only read from now on, where it stands from before
ALTER TABLE ncm_address ADD COLUMN kept_nos text;

INSERT INTO ncm_schema (version) VALUES (4);
