-- Version 2: addresses, as keyed hashes. No address stands here, and without the sender's secret nobody can tell which it is.

-- One row an address: what a step at it locks, before any person.
CREATE TABLE ncm_address (
    address      text PRIMARY KEY,
    -- when somebody known here was last forgotten; nothing said before that comes back, also under another id
    forgotten_ms bigint,
    -- before which nothing is sent after that, also with a new yes
    held_ms      bigint,
    -- what they had stopped for everybody here, a JSON document a line
    stops        text
);

-- Who is known at an address.
CREATE TABLE ncm_address_holder (
    address  text NOT NULL REFERENCES ncm_address,
    person   text NOT NULL REFERENCES ncm_person,
    since_ms bigint NOT NULL,
    PRIMARY KEY (address, person)
);

CREATE INDEX ncm_address_of_person ON ncm_address_holder (person);

-- the keys of the address that the contact goes to, with a space between them
ALTER TABLE ncm_contact ADD COLUMN address_keys text;

INSERT INTO ncm_schema (version) VALUES (2);
