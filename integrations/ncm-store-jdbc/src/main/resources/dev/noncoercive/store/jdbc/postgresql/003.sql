-- Version 3: by which secrets addresses were made into keys. No secret stands here, and none can be found from what does.

-- One row a secret that was ever in use.
CREATE TABLE ncm_address_secret (
    -- the keyed hash of one text that is always the same: another one is another secret
    mark text PRIMARY KEY
);

INSERT INTO ncm_schema (version) VALUES (3);
