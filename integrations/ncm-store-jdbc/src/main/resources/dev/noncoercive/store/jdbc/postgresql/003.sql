-- Version 3: by which secrets addresses were made into keys. No secret stands here, and none can be found from what does.

-- One row a secret that was ever in use.
CREATE TABLE ncm_address_secret (
    -- the keyed hash of one text that is always the same: another one is another secret
    mark text PRIMARY KEY
);

-- ncm_contact.state may be observed from now on: a gate that only looks on was asked. Its slot is that of the request after a tilde.
INSERT INTO ncm_schema (version) VALUES (3);
