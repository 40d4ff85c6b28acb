-- What ncm keeps about people, version 1. People are opaque ids; no address, name or message stands here.
-- Instants are milliseconds since 1970 in UTC: to_timestamp(contact_ms / 1000.0) shows one.

CREATE TABLE ncm_schema (
    version integer PRIMARY KEY
);

-- One row a person: what every step locks.
CREATE TABLE ncm_person (
    person       text PRIMARY KEY,
    -- the instant of the last step, unless a contact is of a later one; time does not run backwards for a person
    last_step_ms bigint NOT NULL,
    -- the longest window the person ever stated: how far back a contact can count
    reach_ms     bigint NOT NULL,
    -- when the person was forgotten; nothing said before that comes back
    forgotten_ms bigint,
    -- before which nothing is sent after that, also with a new yes
    held_ms      bigint
) WITH (fillfactor = 80);

-- What people did: consents, withdrawals, preferences, pauses. Rows are added and never changed.
CREATE TABLE ncm_act (
    person text    NOT NULL REFERENCES ncm_person,
    -- the order in which it was heard
    heard  integer NOT NULL,
    -- the id under which it was reported, if it had one
    act_id text,
    act_ms bigint  NOT NULL,
    -- what was said, as a JSON document without person, time and id
    body   text    NOT NULL,
    PRIMARY KEY (person, heard),
    UNIQUE (person, act_id)
);

-- Contacts: requests that got a permit and what became of them, and contacts reported from elsewhere.
CREATE TABLE ncm_contact (
    person     text   NOT NULL REFERENCES ncm_person,
    -- sender/key of the request, /id of a message sent elsewhere, +number of one without an id
    slot       text   NOT NULL,
    sender     text   NOT NULL,
    purpose    text   NOT NULL,
    channel    text   NOT NULL,
    topic      text,
    -- invitation, reminder, gift, consent-request, service, reply
    kind       text   NOT NULL,
    -- reserved, handed-over, confirmed, elsewhere, ended, held
    state      text   NOT NULL,
    -- from when it counts
    contact_ms bigint NOT NULL,
    -- when a reserved one ends by itself
    ends_ms    bigint,
    -- on what the yes stood, as a JSON document
    grounds    text,
    -- why it was held back or ended, codes with a space between them
    held_for   text,
    PRIMARY KEY (person, slot)
) WITH (fillfactor = 80);

INSERT INTO ncm_schema (version) VALUES (1);
