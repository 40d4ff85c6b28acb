-- Version 6: since when no contact of a person was removed by the retention. An allowance that reaches further back waits.

-- of this person, and of others when they were met at an address; null where none was removed, or it was before version 6
ALTER TABLE ncm_person ADD COLUMN whole_since_ms integer;

INSERT INTO ncm_schema (version) VALUES (6);
