-- Version 6: since when no contact of a person was removed by the retention. An allowance that reaches further back waits.

-- null where none was removed, or since they were forgotten
ALTER TABLE ncm_person ADD COLUMN whole_since_ms integer;

INSERT INTO ncm_schema (version) VALUES (6);
